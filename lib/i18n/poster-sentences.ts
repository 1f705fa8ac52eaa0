import type { Language } from "#lib/listings/listing.ts";

/** What a poster is about, as its sentence in another language says it. */
export type PosterSubject = "request" | "offer" | "quartier" | "call";

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: readonly Language[] = ["ar", "fa"];

export const directionOf = (language: Language): "rtl" | "ltr" => (RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr");

/**
 * One sentence in each language that people can say they speak. Written by hand, not translated by a machine at print
 * time, and the same whatever the language of the page. They are to be read again by speakers: docs/posters.md.
 */
export const POSTER_SENTENCES: Record<Language, Record<PosterSubject, string>> = {
  fr: {
    request: "Nous cherchons quelqu’un qui parle français.",
    offer: "Quelqu’un propose son aide, aussi en français.",
    quartier: "Ici, entre voisins, on s’aide gratuitement.",
    call: "La Ville cherche des bénévoles.",
  },
  en: {
    request: "We are looking for a neighbour who speaks English.",
    offer: "A neighbour offers help, in English too.",
    quartier: "Here, neighbours help one another, free of charge.",
    call: "The city is looking for volunteers.",
  },
  ar: {
    request: "نبحث عن جار أو جارة يتحدث العربية.",
    offer: "أحد الجيران يعرض المساعدة، بالعربية أيضًا.",
    quartier: "هنا يساعد الجيران بعضهم بعضًا مجانًا.",
    call: "تبحث المدينة عن متطوعين.",
  },
  tr: {
    request: "Türkçe bilen bir komşu arıyoruz.",
    offer: "Bir komşu yardım etmek istiyor, Türkçe de konuşuyor.",
    quartier: "Burada komşular birbirine ücretsiz yardım eder.",
    call: "Belediye gönüllüler arıyor.",
  },
  es: {
    request: "Buscamos a alguien del barrio que hable español.",
    offer: "Alguien del barrio ofrece ayuda, también en español.",
    quartier: "Aquí los vecinos se ayudan gratis.",
    call: "La ciudad busca voluntarios.",
  },
  pt: {
    request: "Procuramos alguém do bairro que fale português.",
    offer: "Alguém do bairro oferece ajuda, também em português.",
    quartier: "Aqui os vizinhos ajudam-se gratuitamente.",
    call: "A cidade procura voluntários.",
  },
  it: {
    request: "Cerchiamo qualcuno del quartiere che parli italiano.",
    offer: "Qualcuno del quartiere offre aiuto, anche in italiano.",
    quartier: "Qui i vicini si aiutano gratuitamente.",
    call: "Il Comune cerca volontari.",
  },
  de: {
    request: "Wir suchen jemanden in der Nähe, der Deutsch spricht.",
    offer: "Jemand in der Nähe bietet Hilfe an, auch auf Deutsch.",
    quartier: "Hier helfen sich Nachbarn kostenlos.",
    call: "Die Stadt sucht Freiwillige.",
  },
  ru: {
    request: "Ищем соседа или соседку, кто говорит по-русски.",
    offer: "Кто-то по соседству предлагает помощь, можно по-русски.",
    quartier: "Здесь соседи бесплатно помогают друг другу.",
    call: "Город ищет волонтёров.",
  },
  uk: {
    request: "Шукаємо сусіда або сусідку, хто розмовляє українською.",
    offer: "Хтось по сусідству пропонує допомогу, можна українською.",
    quartier: "Тут сусіди безкоштовно допомагають одне одному.",
    call: "Місто шукає волонтерів.",
  },
  sq: {
    request: "Kërkojmë një fqinj që flet shqip.",
    offer: "Një fqinj ofron ndihmë, edhe në shqip.",
    quartier: "Këtu fqinjët ndihmojnë njëri-tjetrin falas.",
    call: "Qyteti kërkon vullnetarë.",
  },
  zh: {
    request: "我们在找会说中文的邻居。",
    offer: "有邻居愿意帮忙，也可以说中文。",
    quartier: "在这里，邻居们免费互相帮助。",
    call: "市政府正在招募志愿者。",
  },
  fa: {
    request: "به دنبال همسایه‌ای هستیم که فارسی صحبت کند.",
    offer: "یک همسایه پیشنهاد کمک می‌دهد، به فارسی هم.",
    quartier: "اینجا همسایه‌ها رایگان به هم کمک می‌کنند.",
    call: "شهر به دنبال داوطلب است.",
  },
  so: {
    request: "Waxaan raadinaynaa deris ku hadla af-Soomaali.",
    offer: "Deris ayaa caawimaad bixinaya, af-Soomaali sidoo kale.",
    quartier: "Halkan deriska ayaa si bilaash ah isu caawiya.",
    call: "Magaaladu waxay raadinaysaa mutadawiciin.",
  },
};
