import type { Need } from "./need.ts";

/** School work and languages. */
export const LEARNING_NEEDS: readonly Need[] = [
  // homework
  { key: "help-with-homework", facet: "act", in: ["homework"], words: `devoir dvoirs leçons aide_aux_devoirs
    faire_ses_devoirs travail_scolaire soutien_aux_devoirs après_l_école étude_du_soir clas homework schoolwork` },
  { key: "tutor", facet: "act", in: ["homework", "language"], words: `cours_particulier cours_particuliers
    soutien_scolaire soutien prof professeur enseignant enseigner instit institutrice instituteur tuteur tutorat
    donner_des_cours donne_cours mentorat répétiteur acadomia afev tutor tutoring teacher lesson cours_à_domicile
    leçon_particulière` },
  { key: "revise", facet: "act", in: ["homework"], words: `réviser révision bachoter bûcher préparer_un_examen
    préparer_le_bac préparer_le_brevet préparation_examen contrôle interro interrogation ds partiels study_for cram` },
  { key: "catch-up", facet: "act", in: ["homework"], words: `rattraper rattrapage remise_à_niveau mise_à_niveau lacune
    décrocher décrochage en_difficulté difficultés_scolaires remonter_sa_moyenne mauvaises_notes redoubler progresser
    à_la_traîne struggling catch_up grades` },
  { key: "explain-lesson", facet: "act", in: ["homework"], words: `expliquer explication réexpliquer
    comprendre_les_cours comprend_pas_le_cours comprendre_la_leçon exercice exos exo énoncé consigne explain
    exercises` },
  { key: "learn-by-heart", facet: "act", in: ["homework"], words: `réciter récitation poésie par_coeur mémoriser
    apprendre_ses_leçons faire_réciter flashcards` },
  { key: "proofread", facet: "act", in: ["homework", "admin_help"], words: `relire relecture relis relecteur corriger
    correction correcteur fautes fautes_d_orthographe coquilles reformuler proofread proofreading` },
  { key: "study-method", facet: "act", in: ["homework"], words: `méthodologie méthode_de_travail organisation_du_travail
    s_organiser concentration se_concentrer motiver confiance_en_soi planning_de_révision prise_de_notes
    apprendre_à_apprendre study_skills` },
  { key: "school-guidance", facet: "act", in: ["homework", "admin_help"], words: `orientation orientation_scolaire
    choix_d_orientation choisir_ses_spécialités grand_oral lettre_parcoursup projet_motivé conseiller_d_orientation
    career_advice` },
  { key: "mathematics", facet: "thing", in: ["homework"], words: `maths mathématique algèbre géométrie calcul fraction
    équation pythagore thalès théorème trigonométrie dérivée intégrale probabilités vecteurs pourcentage mathematics
    algebra geometry` },
  { key: "counting-and-tables", facet: "thing", in: ["homework"], words: `compter tables_de_multiplication
    multiplication division soustraction addition poser_une_division calcul_mental problèmes_de_maths numération
    counting times_tables arithmetic` },
  { key: "statistics", facet: "thing", in: ["homework"], words: `statistiques stats biostatistiques spss logiciel_r
    économétrie analyse_de_données statistics` },
  { key: "french-at-school", facet: "thing", in: ["homework"], words: `français_au_collège cours_de_français littérature
    bac_de_français commentaire_de_texte commentaire_composé dissertation dissert analyse_de_texte oral_de_français
    lecture_analytique bac_français essay français lettres_modernes` },
  { key: "spelling-and-grammar", facet: "thing", in: ["homework", "language"], words: `orthographe ortho grammaire
    conjugaison conjuguer dictée participe_passé vocabulaire projet_voltaire syntaxe spelling grammar
    accord_du_participe` },
  { key: "learning-to-read", facet: "thing", in: ["homework"], words: `apprendre_à_lire lecture syllabes déchiffrage
    apprentissage_de_la_lecture méthode_syllabique ratus alphabet fluence livre_de_lecture learn_to_read
    reading_lessons` },
  { key: "handwriting", facet: "thing", in: ["homework"], words: `écriture_cursive graphisme tenir_un_crayon
    graphothérapie apprendre_à_écrire belle_écriture lignes_d_écriture handwriting` },
  { key: "physics-and-chemistry", facet: "thing", in: ["homework"], words: `physique chimie physique_chimie mécanique
    optique thermodynamique atome molécule sciences_physiques physics chemistry` },
  { key: "biology", facet: "thing", in: ["homework"], words: `svt biologie sciences_de_la_vie géologie génétique
    anatomie physiologie sciences sciences_naturelles biochimie biology` },
  { key: "history-and-geography", facet: "thing", in: ["homework"], words: `histoire géo géographie histoire_géo emc
    hggsp géopolitique frise_chronologique éducation_civique guerre_mondiale history geography` },
  { key: "philosophy", facet: "thing", in: ["homework"], words: `philosophie philo hlp philosophe dissertation_de_philo
    philosophy platon philosophique explication_de_texte` },
  { key: "economics", facet: "thing", in: ["homework"], words: `économie éco sciences_économiques macroéconomie
    microéconomie sociologie sciences_po economics cours_de_ses spé_ses économique économiste` },
  { key: "accounting-and-management", facet: "thing", in: ["homework"], words: `comptabilité compta gestion stmg
    management marketing commerce dcg bilan_comptable accounting finance` },
  { key: "law-studies", facet: "thing", in: ["homework"], words: `droit fac_de_droit licence_de_droit cas_pratique
    droit_civil droit_constitutionnel jurisprudence law_studies` },
  { key: "computing-subject", facet: "thing", in: ["homework"], words: `nsi snt algorithmique algorithme base_de_données
    cours_d_informatique technologie techno sciences_de_l_ingénieur computer_science cours_de_programmation` },
  { key: "latin-and-greek", facet: "thing", in: ["homework"], words: `latin grec grec_ancien lca version_latine
    déclinaisons ancient_greek thème_latin langues_anciennes` },
  { key: "music-lessons", facet: "thing", in: ["homework", "other"], words: `musique solfège piano guitare violon flûte
    chant chorale accordéon clarinette ukulélé conservatoire_de_musique cours_de_musique music singing` },
  { key: "drawing-and-arts", facet: "thing", in: ["homework", "other"], words: `dessin peinture_artistique aquarelle
    arts_plastiques arts_appliqués histoire_de_l_art théâtre perspective drawing painting art` },
  { key: "medical-and-nursing-studies", facet: "thing", in: ["homework"], words: `médecine première_année_de_médecine
    ifsi école_d_infirmière aide_soignante calcul_de_doses staps nursing_school medical_school pass_las
    fac_de_médecine` },
  { key: "school-project", facet: "thing", in: ["homework"], words: `exposé présentation_orale oral maquette tpe
    chef_d_oeuvre dossier_scolaire projet_scolaire diaporama_scolaire presentation project` },
  { key: "reading-book-for-school", facet: "thing", in: ["homework", "donation"], words: `livre_scolaire
    manuels_scolaires cahier_de_vacances fournitures_scolaires fournitures calculatrice cartable trousse cahier
    dictionnaire dico casio school_supplies textbook calculator` },
  { key: "school-portal", facet: "thing", in: ["homework", "digital_help"], words: `pronote ent éclat_bfc école_directe
    cahier_de_texte cahier_de_liaison bulletin_scolaire carnet_de_correspondance réunion_parents_profs moodle
    report_card` },
  { key: "learning-difficulty", facet: "thing", in: ["homework"], words: `dys dyslexie dyslexique dysorthographie
    dyscalculie dyspraxie tdah hyperactif trouble_de_l_attention autisme autiste précoce hpi phobie_scolaire ulis segpa
    dyslexia adhd` },
  { key: "school-at-home", facet: "thing", in: ["homework"], words: `cned école_à_la_maison instruction_en_famille
    enseignement_à_distance cours_à_distance distanciel homeschooling distance_learning` },
  { key: "level-nursery-school", facet: "thing", in: ["homework", "childcare"], words: `maternelle moyenne_section
    grande_section petite_section école_maternelle montessori preschool kindergarten` },
  { key: "level-primary", facet: "thing", in: ["homework"], words: `primaire élémentaire école_primaire
    école_élémentaire cp ce1 ce2 cm1 cm2 cours_préparatoire écolier primary primary_school elementary` },
  { key: "level-college", facet: "thing", in: ["homework"], words: `collège collégien collégienne brevet dnb
    middle_school secondary_school en_sixième en_cinquième en_quatrième en_troisième en_6e en_5e en_4e en_3e en_6ème
    en_5ème en_4ème en_3ème classe_de_sixième classe_de_troisième` },
  { key: "level-lycee", facet: "thing", in: ["homework"], words: `lycée lycéen lycéenne terminale term tle bac
    baccalauréat spé_maths spécialité bac_blanc bac_général sti2d st2s bac_technologique high_school a_levels en_seconde
    en_première en_2nde en_1ère en_1re classe_de_seconde classe_de_première` },
  { key: "level-vocational", facet: "thing", in: ["homework"], words: `bac_pro lycée_pro lycée_professionnel cap bep
    bac_professionnel cfa apprenti mfr titre_professionnel afpa vocational apprenticeship` },
  { key: "level-higher", facet: "thing", in: ["homework"], words: `bts dut iut licence master fac université univ prépa
    cpge étudiant études_supérieures école_d_ingénieur école_de_commerce doctorat l1 l2 l3 university student degree
    but_gea bachelor` },
  { key: "competitive-exam", facet: "thing", in: ["homework"], words: `concours fonction_publique crpe capes
    concours_blanc qcm daeu certificat_de_formation tests_psychotechniques culture_générale competitive_exam` },

  // language
  { key: "converse-in-language", facet: "act", in: ["language"], words: `conversation converser parler discuter
    pratiquer_la_langue pratiquer oral pratiquer_l_oral groupe_de_conversation café_des_langues café_polyglotte
    atelier_de_conversation speak talk practise practice conversation_practice chat_in` },
  { key: "language-exchange", facet: "act", in: ["language"], words: `tandem échange_linguistique échange_de_langues
    échange_de_conversation contre_cours_de_français échanger_ma_langue correspondant tandem_linguistique
    language_exchange language_partner` },
  { key: "teach-language", facet: "act", in: ["language"], words: `langue cours_de_langue apprendre_une_langue
    apprendre_la_langue langue_étrangère langue_maternelle natif locuteur débutant bilingue niveau_débutant
    faux_débutant linguistique language native_speaker fluent beginner` },
  { key: "translate-document", facet: "act", in: ["language", "admin_help"], words: `traduire traduis traduit traduisez
    traduction traducteur traductrice deepl traduction_assermentée assermenté google_traduction translate translation
    translator` },
  { key: "interpret", facet: "act", in: ["language", "admin_help"], words: `interprète interprétariat
    traduire_au_rendez_vous traduire_pendant accompagner_pour_traduire truchement parle_pas_français
    ne_parle_pas_français barrière_de_la_langue interpreting` },
  { key: "pronounce", facet: "act", in: ["language"], words: `prononciation prononcer accent phonétique phonologie
    articuler expression_orale se_faire_comprendre pronunciation` },
  { key: "literacy", facet: "act", in: ["language"], words: `alphabétisation alpha alphabétiser illettrisme illettré
    analphabète sait_pas_lire ne_sait_pas_lire lire_et_écrire savoirs_de_base post_alphabétisation literacy
    read_and_write` },
  { key: "french-as-foreign-language", facet: "thing", in: ["language"], words: `français fle français_langue_étrangère
    apprendre_le_français parler_français améliorer_mon_français niveau_de_français clab cours_de_fle
    ateliers_sociolinguistiques asl nouvel_arrivant primo_arrivant upe2a allophone french learn_french` },
  { key: "french-test", facet: "thing", in: ["language", "admin_help"], words: `delf dalf tcf tef dilf niveau_a1
    niveau_a2 niveau_b1 niveau_b2 a1 b1 b2 c1 test_de_français test_de_langue examen_civique french_test` },
  { key: "english-test", facet: "thing", in: ["language", "homework"], words: `toeic toefl ielts cambridge
    linguaskill certification_d_anglais bright` },
  { key: "language-english", facet: "thing", in: ["language", "homework"], words: `anglais anglaise anglophone british
    britannique américain llce_anglais anglais_des_affaires verbes_irréguliers english` },
  { key: "language-german", facet: "thing", in: ["language", "homework"], words: `allemand germanophone germanique
    abibac deutsch goethe suisse_allemand alsacien german` },
  { key: "language-spanish", facet: "thing", in: ["language", "homework"], words: `espagnol hispanophone castillan
    español hispanique latino_américain spanish` },
  { key: "language-italian", facet: "thing", in: ["language", "homework"], words: `italien italienne italophone italiano
    italian italie parler_italien cours_d_italien` },
  { key: "language-portuguese", facet: "thing", in: ["language"], words: `portugais portugaise lusophone brésilien
    português brésil portugal cap_verdien portuguese brazilian` },
  { key: "language-arabic", facet: "thing", in: ["language"], words: `arabe arabophone arabe_littéraire dialectal darija
    marocain algérien tunisien maghrébin libanais syrien égyptien arabic` },
  { key: "language-berber", facet: "thing", in: ["language"], words: `berbère kabyle amazigh tamazight chleuh tachelhit
    rifain chaoui berber` },
  { key: "language-turkish", facet: "thing", in: ["language"], words: `turc turque turcophone türkçe turquie turkish
    azéri` },
  { key: "language-kurdish", facet: "thing", in: ["language"], words: `kurde kurmanji kurmandji sorani kurdish kurdistan
    zaza badini` },
  { key: "language-russian", facet: "thing", in: ["language"], words: `russe russophone cyrillique russie tchétchène
    biélorusse russian chechen` },
  { key: "language-ukrainian", facet: "thing", in: ["language"], words: `ukrainien ukrainienne ukraine ukrainophone
    ukrainian ukranien parler_ukrainien kiev` },
  { key: "language-albanian", facet: "thing", in: ["language"], words: `albanais albanaise albanophone shqip kosovar
    kosovo albanie albanian` },
  { key: "language-serbo-croatian", facet: "thing", in: ["language"], words: `serbe croate bosniaque bosnien
    serbo_croate monténégrin macédonien slovène serbian croatian bosnian` },
  { key: "language-romanian", facet: "thing", in: ["language"], words: `roumain moldave romani tsigane roumanie bulgare
    romanian` },
  { key: "language-polish", facet: "thing", in: ["language"], words: `polonais polonaise polski pologne tchèque slovaque
    hongrois polish czech` },
  { key: "language-armenian-georgian", facet: "thing", in: ["language"], words: `arménien arménienne arménie géorgien
    géorgienne géorgie armenian georgian` },
  { key: "language-chinese", facet: "thing", in: ["language"], words: `chinois chinoise mandarin cantonais sinophone
    pinyin hsk sinogrammes chine chinese` },
  { key: "language-japanese-korean", facet: "thing", in: ["language"], words: `japonais japonaise jlpt kanji hiragana
    coréen coréenne hangul japanese korean` },
  { key: "language-southeast-asian", facet: "thing", in: ["language"], words: `vietnamien vietnamienne thaï thaïlandais
    khmer cambodgien laotien hmong indonésien tagalog vietnamese` },
  { key: "language-persian-dari", facet: "thing", in: ["language"], words: `persan dari farsi iranien afghan tadjik
    afghanistan persian` },
  { key: "language-pashto", facet: "thing", in: ["language"], words: `pachto pachtou pashto pachtoune pashtou afghan` },
  { key: "language-south-asian", facet: "thing", in: ["language"], words: `hindi ourdou urdu bengali tamoul punjabi
    pendjabi pakistanais cinghalais népalais bangladais` },
  { key: "language-somali", facet: "thing", in: ["language"], words: `somali somalien somalienne af_soomaali djiboutien
    soomaali mogadiscio` },
  { key: "language-horn-of-africa", facet: "thing", in: ["language"], words: `tigrinya tigrigna amharique érythréen
    éthiopien oromo soudanais amharic` },
  { key: "language-african", facet: "thing", in: ["language"], words: `wolof bambara peul pulaar soninké dioula lingala
    swahili malinké soussou mandingue haoussa guinéen malien sénégalais congolais fula` },
  { key: "language-comorian-malagasy-creole", facet: "thing", in: ["language"], words: `comorien shikomori mahorais
    shimaoré malgache créole réunionnais antillais haïtien mayotte comorian malagasy` },
  { key: "language-dutch-nordic", facet: "thing", in: ["language"], words: `néerlandais hollandais flamand suédois
    norvégien danois finnois islandais dutch swedish` },
  { key: "sign-language", facet: "thing", in: ["language"], words: `lsf langue_des_signes sourd malentendant braille lpc
    deaf sign_language lire_sur_les_lèvres surdité` },
];
