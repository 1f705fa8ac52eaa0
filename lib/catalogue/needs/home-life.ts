import type { Need } from "./need.ts";

/** Meals, animals and children: what goes on in a home. */
export const HOME_LIFE_NEEDS: readonly Need[] = [
  // meals: cooking for someone, bringing a dish, eating together
  { key: "cook", facet: "act", in: ["meals"], words: `cuisiner cuisto mijoter popote mitonner cuire cuit cuisson
    préparer_à_manger préparer_un_repas fait_maison concocter fourneaux cooking cook homecooked homemade` },
  { key: "bring-meal", facet: "act", in: ["meals"], words: `portage_de_repas portage repas_à_domicile livrer_un_repas
    livraison_de_repas apporter_un_plat apporter_un_repas porter_un_repas repas_livré plateau_repas amener_à_manger
    bring_a_meal meal_delivery deliver_meals meals_on_wheels drop_off_food` },
  { key: "share-meal", facet: "act", in: ["meals", "visit"], words: `manger_ensemble manger_seul partager_un_repas
    repas_partagé table_d_hôte invite_à_manger invite_à_table inviter attablé tablée couvert convive convivial
    auberge_espagnole potluck déjeuner_ensemble dîner_ensemble manger_à_plusieurs eat_together eat_alone
    share_a_meal` },
  { key: "batch-cook", facet: "act", in: ["meals"], words: `batch_cooking batchcooking portion barquette tupperware tup
    tupper congeler surgelé réchauffer réchauffable micro_ondable en_avance d_avance repas_de_la_semaine frozen_meals
    meal_prep reheat` },
  { key: "teach-cooking", facet: "act", in: ["meals"], words: `apprendre_à_cuisiner cours_de_cuisine atelier_cuisine
    recette idée_de_repas initiation_cuisine sait_pas_cuisiner learn_to_cook cooking_class recipe` },
  { key: "dish", facet: "thing", in: ["meals"], words: `repas plat manger bouffe gamelle graille miam assiette
    plat_chaud repas_chaud petit_plat bon_petit_plat plat_unique nourrir nourriture meal food hot_meal warm_meal` },
  { key: "lunch", facet: "thing", in: ["meals"], words: `déjeuner déj repas_de_midi repas_du_midi
    pique_nique piquenique panier_repas sandwich lunch picnic` },
  { key: "dinner", facet: "thing", in: ["meals"], words: `dîner souper repas_du_soir repas_de_soir manger_le_soir dinner
    supper evening_meal` },
  { key: "breakfast", facet: "thing", in: ["meals"], words: `petit_déjeuner petit_déj p_tit_déj ptit_dej tartine
    viennoiserie croissant brunch breakfast` },
  { key: "soup", facet: "thing", in: ["meals"], words: `soupe potage velouté bouillon pot_au_feu bortsch minestrone
    gaspacho stew broth` },
  { key: "cake", facet: "thing", in: ["meals"], words: `gâteau pâtisserie tarte cake crêpe gaufre biscuit cookie dessert
    muffin brioche madeleine clafoutis mousse_au_chocolat gateau_d_anniversaire bûche beignet galette galette_des_rois
    bugne flan pie baking bake pastry` },
  { key: "home-dishes", facet: "thing", in: ["meals"], words: `gratin lasagne quiche couscous tajine blanquette
    bourguignon boeuf_bourguignon hachis_parmentier parmentier ratatouille paella curry pizza tourte riz pâtes spaghetti
    bolognaise poulet_rôti rôti omelette cassoulet choucroute chili colombo yassa mafé bœuf` },
  { key: "comtois-dishes", facet: "thing", in: ["meals"], words: `cancoillotte comté morteau saucisse_de_morteau
    montbéliard fondue mont_d_or morbier röstis vin_jaune poulet_au_vin_jaune croûte_aux_morilles franc_comtois
    comtois` },
  { key: "diet-meal", facet: "thing", in: ["meals"], words: `régime sans_sel sans_gluten sans_sucre sans_lactose
    sans_porc diététique diabétique diabète allergie intolérant coeliaque cholestérol équilibré gluten_free salt_free
    low_salt diabetic allergic diet` },
  { key: "soft-meal", facet: "thing", in: ["meals"], words: `mixé mouliné haché purée compote hachis mâcher dentier
    avaler déglutition texture_modifiée hyperprotéiné soft_food mashed` },
  { key: "vegetarian-meal", facet: "thing", in: ["meals"], words: `végétarien végé végane végétalien sans_viande tofu
    lentille légumineuse veggie vegetarian plant_based` },
  { key: "halal-kosher-meal", facet: "thing", in: ["meals"], words: `halal hallal casher kasher iftar ftour ramadan
    rupture_du_jeûne kosher chorba harira` },
  { key: "festive-meal", facet: "thing", in: ["meals", "visit"], words: `réveillon repas_de_noël noël nouvel_an
    repas_de_fête saint_sylvestre pâques aïd dîner_de_noël christmas christmas_dinner new_year_s_eve` },
  { key: "after-birth-meals", facet: "thing", in: ["meals", "childcare"], words: `jeune_maman jeune_mère accoucher
    accouchement maternité post_partum postpartum naissance césarienne enceinte grossesse alitée relevailles new_mum
    new_mom pregnant newborn` },
  { key: "no-kitchen", facet: "thing", in: ["meals"], words: `plus_de_cuisine sans_cuisine cuisine_en_travaux
    plaque_en_panne four_en_panne plus_de_gaz bouteille_de_gaz peux_plus_cuisiner peut_plus_cuisiner no_kitchen` },
  { key: "preserves", facet: "thing", in: ["meals", "donation"], words: `confiture conserve bocaux gelée coulis
    stériliser stérilisateur cornichon bocal_maison sirop jam preserves canning pickles` },
  { key: "vegetable-peeling", facet: "act", in: ["meals"], words: `éplucher épluchage peler couper_les_légumes émincer
    équeuter écosser dénoyauter hacher ouvrir_les_bocaux peel chop` },

  // pets: what is done for an animal, then one entry for each kind of animal
  { key: "walk-dog", facet: "act", in: ["pets"], words: `promener promenade balader sortir sors sort sortir_le_chien
    sortir_mon_chien sortie_du_chien tour_du_quartier pipi_du_matin dégourdir_les_pattes canicross se_défouler
    dog_walking walk_the_dog walk_my_dog dogwalker walkies en_laisse` },
  { key: "keep-animal", facet: "act", in: ["pets"], words: `garder gardien gardiennage pet_sitting petsitting pet_sitter
    petsitter cat_sitting catsitter dog_sitting dogsitter dog_sitter cat_sitter garde_d_animaux garder_mon_chat
    garder_mon_chien prendre_chez_vous accueillir héberger nounou_pour_chat nounou_pour_chien chenil chatterie
    look_after looking_after take_care_of boarding pension_pour_chien pension_canine` },
  { key: "feed-animal", facet: "act", in: ["pets"], words: `nourrir donner_à_manger croquette pâtée gamelle
    donner_les_croquettes remplir_la_gamelle friskies royal_canin whiskas distributeur_de_croquettes graines
    passer_le_nourrir passer_la_nourrir feed feeding kibble` },
  { key: "clean-litter", facet: "act", in: ["pets"], words: `litière changer_la_litière bac_à_litière nettoyer_la_cage
    nettoyer_l_aquarium nettoyer_le_clapier curer_le_box copeaux foin paille crotte litter litter_box` },
  { key: "take-to-vet", facet: "act", in: ["pets", "transport"], words: `vétérinaire véto clinique_vétérinaire
    vaccin_du_chat vaccin_du_chien stériliser stérilisation castrer castration vermifuge antipuce tiques puces
    caisse_de_transport panier_de_transport vet veterinary veterinarian` },
  { key: "groom-animal", facet: "act", in: ["pets"], words: `toiletter toilettage brosser couper_les_griffes griffes
    poils pelage shampouiner laver_le_chien laver_mon_chien tondre_le_chien grooming groom brushing` },
  { key: "give-animal-medicine", facet: "act", in: ["pets"], words: `insuline_du_chat piqûre_au_chat piqûre_au_chien
    comprimé_au_chat comprimé_au_chien donner_un_cachet_au cachet_au_chat médicament_du_chien médicament_du_chat
    gouttes_au_chat chat_diabétique chien_diabétique collerette` },
  { key: "adopt-animal", facet: "act", in: ["pets", "donation"], words: `adopter adoption spa refuge portée
    famille_d_accueil à_placer abandon abandonné donne_chaton donne_chiot rehome rehoming shelter foster` },
  { key: "find-lost-animal", facet: "act", in: ["pets", "other"], words: `chat_perdu chien_perdu chat_disparu
    chien_disparu fugue perdu_son_chat perdu_mon_chat perdu_mon_chien échappé avis_de_recherche animal_trouvé
    chat_trouvé chien_errant errant lost_cat lost_dog missing_cat missing_dog` },
  { key: "train-dog", facet: "act", in: ["pets"], words: `dresser dressage éduquer éducateur_canin comportementaliste
    éducation_canine tire_en_laisse aboyer aboie mordre socialiser obéissance dog_training puppy_class` },
  { key: "dog", facet: "thing", in: ["pets"], words: `chien chienne chiot toutou clebs clébard cabot doggo canin
    labrador golden berger_allemand border_collie caniche bichon teckel yorkshire yorkie jack_russell chihuahua husky
    beagle cocker épagneul bouledogue carlin shih_tzu malinois dog puppy pup` },
  { key: "cat", facet: "thing", in: ["pets"], words: `chat chatte chaton minou matou minet minette félin chartreux
    siamois maine_coon chatière arbre_à_chat cat kitten kitty tomcat` },
  { key: "rabbit", facet: "thing", in: ["pets"], words: `lapin lapereau lapin_nain clapier rabbit bunny` },
  { key: "rodent", facet: "thing", in: ["pets"], words: `hamster cochon_d_inde cobaye rongeur gerbille chinchilla
    octodon souris_domestique rat_domestique furet roue_de_hamster guinea_pig ferret` },
  { key: "cage-bird", facet: "thing", in: ["pets"], words: `oiseau perruche canari perroquet volière calopsitte
    inséparable cage_à_oiseaux gris_du_gabon bird parrot budgie canary` },
  { key: "fish", facet: "thing", in: ["pets"], words: `aquarium poissons_rouges bocal_à_poissons poissons_exotiques
    bassin_à_poissons carpe_koï guppy fish_tank goldfish` },
  { key: "reptile", facet: "thing", in: ["pets"], words: `tortue tortue_de_terre serpent lézard gecko iguane pogona
    terrarium vivarium reptile phasme tortoise turtle snake lizard` },
  { key: "poultry", facet: "thing", in: ["pets", "gardening"], words: `poule poulailler coq poussin canard oie volaille
    pondre pondeuse oeuf_frais ramasser_les_œufs fermer_le_poulailler rentrer_les_poules caille hen chicken_coop
    henhouse ducks fresh_eggs` },
  { key: "horse", facet: "thing", in: ["pets"], words: `cheval chevaux poney jument âne ânesse équidé box_à_cheval
    écurie pâture équitation horse pony donkey stable` },
  { key: "farm-animal", facet: "thing", in: ["pets"], words: `chèvre mouton brebis agneau bouc cochon_nain éco_pâturage
    goat sheep` },
  { key: "pet", facet: "thing", in: ["pets"], words: `animal animaux bestiole bête compagnon_à_quatre_pattes
    animal_de_compagnie boule_de_poils poilu quatre_pattes quadrupède nac pet` },

  // childcare: minding, fetching, going with children, then ages, places and moments
  { key: "babysit", facet: "act", in: ["childcare"], words: `garder babysitting baby_sitting babysitter baby_sitter
    baby_sit babysit bb_sitting garde_d_enfant garder_les_enfants garder_mon_fils garder_ma_fille nounou nourrice
    faire_garder garde_partagée surveiller surveillance childcare childminding childminder nanny watch_the_kids
    mind_the_kids look_after_my_kids` },
  { key: "school-run", facet: "act", in: ["childcare"], words: `sortie_d_école sortie_des_classes sortie_de_l_école
    chercher_à_l_école récupérer_à_l_école amener_à_l_école emmener_à_l_école accompagner_à_l_école trajet_école
    déposer_à_l_école conduire_à_l_école trajet_de_l_école aller_chercher_les_enfants récupérer_les_enfants
    chercher_à_la_crèche récupérer_à_la_crèche pédibus vélobus dépose_minute school_run school_pickup
    pick_up_from_school school_drop_off walk_to_school` },
  { key: "take-to-activity", facet: "act", in: ["childcare", "transport"], words: `emmener_au_foot emmener_au_judo
    emmener_à_la_danse emmener_à_la_piscine activité_extrascolaire activités_du_mercredi entraînement judo danse
    cours_de_danse conservatoire éveil_musical gymnastique amener_au_sport after_school_activity` },
  { key: "play-with-child", facet: "act", in: ["childcare"], words: `jouer_avec amuser occuper_les_enfants
    jeux_d_enfants bricolage_enfants coloriage pâte_à_modeler aire_de_jeux emmener_au_parc square lire_des_histoires
    histoire_du_soir comptine toboggan balançoire manège playground storytime playdate` },
  { key: "bath-and-bed", facet: "act", in: ["childcare"], words: `coucher_les_enfants donner_le_bain bain_du_soir
    mettre_au_lit mise_au_lit faire_dîner_les_enfants donner_le_biberon biberon changer_la_couche changer_les_couches
    endormir sieste habiller_les_enfants bedtime bath_time nappy diaper bottle_feed` },
  { key: "baby", facet: "thing", in: ["childcare"], words: `bébé nourrisson nouveau_né bb bébou poupon baby infant
    newborn_baby newborn` },
  { key: "toddler", facet: "thing", in: ["childcare"], words: `bambin tout_petit deux_ans trois_ans 2_ans 3_ans 18_mois
    petite_enfance toddler 2_year_old 3_year_old` },
  { key: "young-child", facet: "thing", in: ["childcare"], words: `enfant gosse gamin mioche môme marmot loulou
    bout_de_chou pitchoun fille fils fillette garçonnet fiston fifille puce minot petit_fils petite_fille petits_enfants
    kid child children daughter son year_old` },
  { key: "twins-siblings", facet: "thing", in: ["childcare"], words: `jumeau jumelle fratrie aîné cadet benjamin
    petit_frère petite_soeur grand_frère triplé twins siblings` },
  { key: "teenager", facet: "thing", in: ["childcare", "homework"], words: `ado adolescent préado pré_ado teen
    teenager` },
  { key: "nursery", facet: "thing", in: ["childcare"], words: `crèche halte_garderie micro_crèche assmat ass_mat
    assistante_maternelle nourrice_agréée multi_accueil relais_petite_enfance nursery daycare kindergarten` },
  { key: "school-place", facet: "thing", in: ["childcare", "homework"], words: `école maternelle périscolaire
    peri_scolaire garderie cantine francas centre_de_loisirs centre_aéré grande_section moyenne_section petite_section
    atsem maîtresse cour_de_récré school preschool` },
  { key: "no-school-day", facet: "thing", in: ["childcare"], words: `vacances_scolaires jour_sans_école pas_école
    pas_d_école grève_des_profs grève_à_l_école école_fermée crèche_fermée pont_de_l_ascension colo
    vacances_de_la_toussaint vacances_de_février vacances_de_pâques school_holidays half_term school_closed` },
  { key: "child-snack", facet: "thing", in: ["childcare"], words: `goûter quatre_heures 4_heures pompote
    goûter_d_anniversaire kids_snack after_school_snack` },
  { key: "child-birthday", facet: "thing", in: ["childcare", "other"], words: `anniversaire_enfant
    anniversaire_de_mon_fils anniversaire_de_ma_fille anniv_des_enfants chasse_au_trésor piñata maquillage_enfant
    pêche_aux_canards sculpture_de_ballons kids_party birthday_party` },
  { key: "evening-out", facet: "thing", in: ["childcare"], words: `sortie_en_couple sortie_en_amoureux garde_de_nuit
    garde_en_soirée tard_le_soir date_night night_out evening_out garder_le_soir sortir_le_soir rentrer_tard` },
  { key: "atypical-hours", facet: "thing", in: ["childcare"], words: `horaires_décalés horaires_atypiques
    travail_de_nuit équipe_du_matin trois_huit 3x8 2x8 pars_tôt finis_tard commence_à_5h night_shift shift_work` },
  { key: "single-parent", facet: "thing", in: ["childcare"], words: `maman_solo papa_solo mère_célibataire parent_isolé
    famille_monoparentale monoparental maman_seule père_célibataire seule_avec_mes_enfants single_mum single_mom
    single_dad single_parent` },
  { key: "disabled-child", facet: "thing", in: ["childcare"], words: `autiste autisme tsa trisomique trisomie
    enfant_handicapé aesh tdah hyperactif ime enfant_différent autistic special_needs adhd` },
  { key: "sick-child", facet: "thing", in: ["childcare"], words: `enfant_malade varicelle otite gastro bronchiolite
    fièvre fiévreux contagieux enfant_fiévreux sick_child chickenpox` },
  { key: "stand-in-grandparent", facet: "thing", in: ["childcare", "visit"], words: `mamie_de_coeur papi_de_coeur
    grands_parents_de_coeur mamie_de_substitution papy_gâteau mamie_gâteau papy_de_coeur stand_in_grandparent` },
];
