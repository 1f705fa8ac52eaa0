/** Medicine that a doctor must prescribe, by its names and its sorts, as part of a pattern. */
const NAMES: readonly string[] = [
  "antibios?|lexos?|tramas|subu|codo|kodeine|anxios?|antideps?|statines?|lyricas?|pil+ules? du lendemain|antibiotiques?|antibiotics|amoxicill?ine?|augmentin",
  "(?:doliprane|paracetamol|dafalgan|efferalgan) codeinee?|codeine|codoliprane|tramadol|topalgic|ixprim",
  "contramal|acupan|morphine|oramorph|skenan|actiskenan|durogesic|lamaline|izalgi|oxycodone|oxycontin",
  "fentanyl|xanax|alprazolam|lexomil|bromazepam|valium|diazepam|temesta|lorazepam|seresta|lysanxia",
  "urbanyl|stilnox|zolpidem|zopiclone|imovane|lyrica|pregabaline|gabapentine|rivotril|ritaline|concerta",
  "quasym|methylphenidate|adderall|subutex|buprenorphine|methadone|ventoline|ventolin|salbutamol",
  "bricanyl|seretide|symbicort|innovair|spiriva|singulair|cortisone|cortico[a-z]{3,8}|solupred",
  "cortancyl|prednisolone|prednisone|celestene|dexamethasone|dermoval|diprosone|levothyrox|l-thyroxine",
  "kardegic|plavix|previscan|coumadine|eliquis|xarelto|lovenox|innohep|metformine|diamicron|januvia",
  "trulicity|victoza|lantus|novorapid|humalog|insuline?|ozempic|wegovy|bisoprolol|nebivolol|sotalol",
  "cordarone|amlodipine|ramipril|perindopril|valsartan|irbesartan|lasilix|furosemide|aldactone",
  "atorvastatine|crestor|tahor|omeprazole|esomeprazole|inexium|escitalopram|seroplex|sertraline|zoloft",
  "fluoxetine|prozac|deroxat|paroxetine|effexor|venlafaxine|laroxyl|amitriptyline|cymbalta|mirtazapine",
  "tercian|risperdal|abilify|zyprexa|haldol|depakine|lamictal|keppra|tegretol|colchicine|methotrexate",
  "humira|roaccutane|curacne|isotretinoine?|doxycycline|pyostacine|ciprofloxacine|azithromycine",
  "zithromax|orelox|bactrim|flagyl|monuril|fosfomycine|atarax|primperan|naproxene|voltarene|celebrex",
  "bi-?profenid|viagra|sildenafil|cialis|tadalafil|levitra|clomid|cytotec|misoprostol|minidril|leeloo",
  "adepal|optilova|cerazette|norlevo|ellaone|pilules?(?! du)|epipen|anapen|anxiolytiques?",
  "anti-?douleurs?|somniferes?|antidepresseurs?|antidepressants?|neuroleptiques?|betabloquants?",
  "sleeping pills|painkillers|anti-?coagulants?|anti-?inflammatoires?|ketoprofene|diclofenac",
  "medicaments?|medicines?|medication|medocs?|cachets|comprimes",
];

export const MEDICINE = `(?:${NAMES.join("|")})`;

/** None of the words for medicine in general. */
export const NAMED_MEDICINE = `(?:${NAMES.slice(0, -1).join("|")})`;
