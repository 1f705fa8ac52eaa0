import type { Need } from "./need.ts";

/** Lending and giving, and the objects that neighbours lend or give. */
export const THING_NEEDS: readonly Need[] = [
  // tool_loan and donation: what is done
  { key: "lend", facet: "act", in: ["tool_loan"], words: `prêter prêteur prête_volontiers à_disposition dépanner_de
    mettre_à_disposition disposer mets_à_disposition lend lending loan lent` },
  { key: "borrow", facet: "act", in: ["tool_loan"], words: `emprunter emprunteur caution louer location
    le_temps_d_un_week_end borrow borrowing rent` },
  { key: "pool-tools", facet: "act", in: ["tool_loan"], words: `mutualiser mutualisation en_commun outilthèque
    bricothèque achat_groupé acheter_à_plusieurs share_tools tool_library` },
  { key: "give", facet: "act", in: ["donation"], words: `donner don donateur gratuit gratos gratuitement à_donner offert
    cadeau à_prendre débarrasse sert_plus servent_plus plus_l_usage plus_utilité plus_besoin à_emporter à_venir_chercher
    zone_de_gratuité giving_away give_away freebie donate donation for_free` },
  { key: "recover", facet: "act", in: ["donation"], words: `récupérer récup récupération dont_vous_ne_servez_plus glaner
    seconde_main occasion d_occasion qui_traîne plus_les_moyens repartir_de_zéro peu_de_moyens collecter second_hand
    secondhand unwanted` },
  { key: "swap", facet: "act", in: ["donation"], words: `échanger troquer troc contre_service donnerie gratiferia swap
    trade barter exchange` },

  // tools
  { key: "drill", facet: "thing", in: ["tool_loan", "repair"], words: `perceuse perforateur perfo foret mèche visseuse
    perceuse_visseuse visseuse_dévisseuse marteau_perforateur bosch makita dewalt ryobi parkside hilti power_drill
    electric_drill hammer_drill drill` },
  { key: "ladder", facet: "thing", in: ["tool_loan"], words: `échelle escabeau échafaudage marchepied
    échelle_télescopique ladder stepladder scaffolding` },
  { key: "jigsaw", facet: "thing", in: ["tool_loan"], words: `scie_sauteuse scie scie_circulaire scie_à_métaux
    scie_égoïne scie_sabre scie_à_onglet jigsaw circular_saw handsaw` },
  { key: "sander", facet: "thing", in: ["tool_loan"], words: `ponceuse papier_de_verre ponceuse_à_bande
    ponceuse_orbitale ponceuse_à_parquet rabot raboteuse sander sandpaper` },
  { key: "grinder", facet: "thing", in: ["tool_loan"], words: `meuleuse disqueuse poste_à_souder fer_à_souder touret
    affûter affûteuse angle_grinder soldering_iron welder` },
  { key: "hand-tools", facet: "thing", in: ["tool_loan"], words: `outil outillage caisse_à_outils boîte_à_outils marteau
    tournevis pince clé_à_molette clé_anglaise clé_à_pipe niveau_à_bulle niveau_laser serre_joint hammer screwdriver
    pliers wrench spanner tool toolbox mètre_ruban` },
  { key: "pressure-washer", facet: "thing", in: ["tool_loan"], words: `karcher nettoyeur_haute_pression haute_pression
    pressure_washer power_washer jet_wash` },
  { key: "wallpaper-stripper", facet: "thing", in: ["tool_loan"], words: `décolleuse décolleuse_à_papier_peint
    table_à_tapisser décapeur_thermique décapeur décoller_le_papier wallpaper_stripper heat_gun steamer` },
  { key: "carpet-cleaner", facet: "thing", in: ["tool_loan"], words: `shampouineuse injecteur_extracteur
    nettoyeur_vapeur détacheur_canapé shampouiner_la_moquette rug_doctor bissell carpet_cleaner steam_cleaner` },
  { key: "hand-truck", facet: "thing", in: ["tool_loan", "moving"], words: `diable chariot transpalette
    sangle_de_déménagement sangles couvertures_de_déménagement plateau_à_roulettes hand_truck sack_truck dolly
    trolley` },
  { key: "trailer", facet: "thing", in: ["tool_loan", "moving"], words: `remorque attelage attache_remorque porte_vélo
    boule_d_attelage remorque_vélo trailer bike_rack tow_bar` },
  { key: "roof-box", facet: "thing", in: ["tool_loan"], words: `coffre_de_toit barres_de_toit galerie_de_toit
    chaînes_neige chaînes_à_neige chaussettes_à_neige roof_box roof_rack snow_chains` },
  { key: "wheelbarrow", facet: "thing", in: ["tool_loan", "gardening"], words: `brouette wheelbarrow pelle fourche
    bétonnière auge truelle spade cement_mixer` },
  { key: "lawn-mower", facet: "thing", in: ["tool_loan", "gardening"], words: `tondeuse tondeuse_à_gazon scarificateur
    rotofil coupe_bordure débroussailleuse tondeuse_thermique tondeuse_électrique lawnmower mower strimmer` },
  { key: "hedge-trimmer", facet: "thing", in: ["tool_loan", "gardening"], words: `taille_haie cisaille taillehaie
    hedge_trimmer shears` },
  { key: "chainsaw", facet: "thing", in: ["tool_loan", "gardening"], words: `tronçonneuse fendeuse hache merlin
    fendeuse_à_bûches chainsaw axe log_splitter` },
  { key: "generator-pump", facet: "thing", in: ["tool_loan"], words: `groupe_électrogène compresseur pompe
    vide_cave_pompe gonfleur pompe_à_vélo pompe_à_pied déshumidificateur generator compressor pump dehumidifier` },
  { key: "extension-lead", facet: "thing", in: ["tool_loan"], words: `rallonge enrouleur rallonge_électrique
    touret_électrique prolongateur extension_lead extension_cord` },
  { key: "battery-charger", facet: "thing", in: ["tool_loan"], words: `chargeur_de_batterie booster_de_batterie cric
    chandelle clé_en_croix câbles_de_batterie jumper_cables jump_leads car_jack` },
  { key: "paint-kit", facet: "thing", in: ["tool_loan", "donation"], words: `pinceau rouleau bâche pot_de_peinture
    pistolet_à_peinture reste_de_peinture scotch_de_peintre brosse_à_peindre paintbrush paint_roller` },

  // feasts, leisure and travel
  { key: "tent", facet: "thing", in: ["tool_loan"], words: `tente camping sac_de_couchage glacière matelas_gonflable
    réchaud quechua camper bivouac tapis_de_sol sleeping_bag air_mattress cool_box` },
  { key: "party-tent", facet: "thing", in: ["tool_loan"], words: `barnum tonnelle chapiteau vitabri parasol marquee
    gazebo party_tent` },
  { key: "party-furniture", facet: "thing", in: ["tool_loan"], words: `tréteau table_pliante chaise_pliante
    tables_et_chaises bancs tables_de_brasserie chaises_de_jardin mange_debout tables_et_bancs folding_table
    folding_chair trestle` },
  { key: "raclette-set", facet: "thing", in: ["tool_loan"], words: `raclette appareil_à_raclette service_à_fondue
    appareil_à_fondue pierrade caquelon crêpière gaufrier machine_à_crêpes plancha raclette_machine fondue_set
    waffle_iron` },
  { key: "barbecue", facet: "thing", in: ["tool_loan"], words: `barbecue bbq barbeuc brasero grill grillade merguez` },
  { key: "big-cookware", facet: "thing", in: ["tool_loan"], words: `faitout marmite couscoussier cocotte cocotte_minute
    plat_à_paella percolateur friteuse moule_à_gâteau autocuiseur robot_pâtissier machine_à_pain kitchenaid
    balance_de_cuisine stockpot pressure_cooker` },
  { key: "projector", facet: "thing", in: ["tool_loan"], words: `vidéoprojecteur vidéo_projecteur rétroprojecteur
    projecteur écran_de_projection videoproj projector beamer` },
  { key: "sound-system", facet: "thing", in: ["tool_loan"], words: `sono sonorisation enceinte micro ampli_guitare
    karaoké jeux_de_lumière table_de_mixage baffle enceinte_bluetooth jbl sound_system microphone bluetooth_speaker` },
  { key: "camera", facet: "thing", in: ["tool_loan"], words: `appareil_photo caméra caméscope trépied gopro
    appareil_reflex polaroid instax tripod` },
  { key: "printer-loan", facet: "thing", in: ["tool_loan", "printing"], words: `plastifieuse massicot relieuse
    destructeur_de_papier cartouche_d_encre laminator` },
  { key: "sewing-machine", facet: "thing", in: ["tool_loan", "sewing"], words: `machine_à_coudre singer pfaff surjeteuse
    canette pied_de_biche mannequin_de_couture sewing_machine serger` },
  { key: "suitcase", facet: "thing", in: ["tool_loan", "donation"], words: `valise bagage sac_de_voyage malle
    sac_de_rando valise_cabine suitcase luggage` },
  { key: "ski-gear", facet: "thing", in: ["tool_loan", "donation"], words: `ski luge raquettes_à_neige snowboard
    combinaison_de_ski chaussures_de_ski après_ski casque_de_ski patin_à_glace sledge sled` },
  { key: "sports-gear", facet: "thing", in: ["tool_loan", "donation"], words: `raquette_de_tennis ballon haltère rameur
    vélo_d_appartement tapis_de_yoga tapis_de_course boules_de_pétanque roller trottinette skate kayak paddle
    canne_à_pêche raquette dumbbells exercise_bike scooter_enfant` },
  { key: "board-games", facet: "thing", in: ["tool_loan", "donation"], words: `jeu_de_société puzzle jeu_de_cartes
    ludothèque jeux_en_bois molkky jeu_vidéo console playstation nintendo xbox board_game` },
  { key: "music-instrument", facet: "thing", in: ["tool_loan", "donation"], words: `guitare clavier synthé violon flûte
    accordéon ukulélé saxophone trompette clarinette pupitre djembé keyboard violin piano` },
  { key: "party-decor", facet: "thing", in: ["tool_loan"], words: `guirlande décoration déco lampion vaisselle_de_fête
    ballons_de_baudruche banderole nappe_de_fête photophore fairy_lights` },

  // babies and children
  { key: "baby-bed", facet: "thing", in: ["donation", "tool_loan"], words: `lit_bébé lit_de_bébé lit_parapluie berceau
    couffin cododo lit_à_barreaux tour_de_lit gigoteuse turbulette lit_évolutif matelas_bébé cot crib travel_cot
    moses_basket` },
  { key: "pushchair", facet: "thing", in: ["donation", "tool_loan"], words: `poussette landau nacelle poussette_double
    poussette_canne yoyo pushchair stroller buggy pram` },
  { key: "car-seat", facet: "thing", in: ["donation", "tool_loan"], words: `siège_auto réhausseur cosy maxi_cosi isofix
    coque_bébé siège_enfant siège_bébé car_seat booster_seat` },
  { key: "high-chair", facet: "thing", in: ["donation", "tool_loan"], words: `chaise_haute rehausseur_de_chaise transat
    transat_bébé stokke tripp_trapp high_chair highchair bouncer` },
  { key: "baby-carrier", facet: "thing", in: ["donation", "tool_loan"], words: `porte_bébé écharpe_de_portage
    baby_carrier babybjörn sling sac_à_langer porte_bébé_de_randonnée` },
  { key: "baby-gear", facet: "thing", in: ["donation", "tool_loan"], words: `table_à_langer baignoire_bébé babyphone
    chauffe_biberon tire_lait stérilisateur_de_biberons matériel_de_puériculture parc_bébé tapis_d_éveil trotteur
    puériculture barrière_de_sécurité pot_bébé baby_monitor changing_table baby_gear baby_stuff` },
  { key: "nappies", facet: "thing", in: ["donation"], words: `couches pampers lait_en_poudre lait_infantile
    couches_lavables couche_bébé lingettes nappies diapers formula` },
  { key: "baby-clothes", facet: "thing", in: ["donation"], words: `vêtements_bébé vêtements_de_bébé habits_de_bébé body
    bodies layette pyjama_bébé grenouillère taille_6_mois vêtements_naissance baby_clothes onesies` },
  { key: "child-clothes", facet: "thing", in: ["donation"], words: `vêtements_enfant habits_d_enfant vêtements_garçon
    vêtements_fille vêtements_d_enfants taille_4_ans taille_6_ans taille_8_ans kids_clothes children_s_clothes` },
  { key: "toys", facet: "thing", in: ["donation"], words: `jouet peluche doudou poupée barbie lego duplo playmobil
    petites_voitures train_en_bois dînette draisienne kapla circuit_de_voitures toy doll teddy` },
  { key: "school-supplies", facet: "thing", in: ["donation", "homework"], words: `fournitures_scolaires fourniture
    cahier calculatrice rentrée_scolaire manuels_scolaires dictionnaire classeur stylo compas school_supplies textbook
    calculator dictionary` },

  // clothes, books, household
  { key: "clothes", facet: "thing", in: ["donation"], words: `vêtement habit fringue fripe sape tenue garde_robe
    taille_m taille_l taille_xl costume_d_entretien clothes clothing outfit` },
  { key: "coat", facet: "thing", in: ["donation", "sewing"], words: `manteau doudoune anorak parka imperméable
    vêtement_chaud vêtements_d_hiver ciré k_way coat raincoat winter_clothes` },
  { key: "shoes", facet: "thing", in: ["donation"], words: `chaussure basket botte sandale pantoufle chaussons_adultes
    godasse pointure bottes_de_pluie bottines chaussures_de_sécurité shoes boots sneakers trainers` },
  { key: "books", facet: "thing", in: ["donation", "tool_loan"], words: `livre bouquin bd bande_dessinée roman magazine
    revue manga polar livres_de_poche album_jeunesse encyclopédie boîte_à_livres lecture book novel comics paperback` },
  { key: "discs", facet: "thing", in: ["donation"], words: `dvd cd vinyles cassette k7 vhs 33_tours blu_ray` },
  { key: "crockery", facet: "thing", in: ["donation", "tool_loan"], words: `vaisselle assiettes verres couverts tasse
    mug bol saladier carafe service_à_café éco_cup gobelet plateau_de_service flûtes_à_champagne dishes plates crockery
    cutlery cups glassware` },
  { key: "pans", facet: "thing", in: ["donation"], words: `casserole poêle batterie_de_cuisine ustensile passoire louche
    couteaux ustensiles_de_cuisine saucepan frying_pan pots_and_pans utensils` },
  { key: "sofa", facet: "thing", in: ["donation", "moving"], words: `canapé sofa divan banquette clic_clac bz
    canapé_d_angle convertible canapé_lit futon couch settee sofa_bed` },
  { key: "armchair", facet: "thing", in: ["donation", "moving"], words: `fauteuil pouf fauteuil_relax fauteuil_releveur
    bergère fauteuil_voltaire rocking_chair armchair recliner` },
  { key: "mattress", facet: "thing", in: ["donation", "moving"], words: `matelas surmatelas literie matelas_140
    matelas_90 mattress` },
  { key: "wardrobe", facet: "thing", in: ["donation", "moving"], words: `armoire penderie dressing armoire_normande
    placard pax wardrobe closet portant_à_vêtements` },
  { key: "fridge", facet: "thing", in: ["donation", "moving", "repair"], words: `frigo réfrigérateur frigidaire
    congélateur congélo frigo_américain bac_congélateur fridge refrigerator freezer` },
  { key: "washing-machine", facet: "thing", in: ["donation", "moving", "repair"], words: `lave_linge machine_à_laver
    lavelinge machine_à_laver_le_linge tambour vidange_machine essorage washing_machine washer` },
  { key: "heater-fan", facet: "thing", in: ["tool_loan", "donation"], words: `ventilateur clim climatiseur
    radiateur_d_appoint chauffage_d_appoint bain_d_huile brasseur_d_air couverture_chauffante fan space_heater
    air_conditioner hot_water_bottle` },
  { key: "rug-decor", facet: "thing", in: ["donation"], words: `tapis vase bibelot lampe_de_chevet cadre_photo
    paillasson sapin_de_noël boules_de_noël crèche_de_noël rug christmas_tree ornaments` },
  { key: "clothes-airer", facet: "thing", in: ["donation", "tool_loan"], words: `étendoir séchoir séchoir_à_linge
    tancarville cintre bassine seau panier_à_linge clothes_airer drying_rack hangers` },
  { key: "garden-furniture", facet: "thing", in: ["donation", "tool_loan"], words: `salon_de_jardin table_de_jardin
    chaise_longue hamac piscine_gonflable trampoline bac_à_sable balancelle garden_furniture deckchair hammock` },
  { key: "pet-gear", facet: "thing", in: ["donation", "tool_loan", "pets"], words: `cage caisse_de_transport_chat
    panier_pour_chien niche arbre_à_chats collier_de_chien harnais pet_carrier kennel dog_crate` },

  // cycles, computers, health
  { key: "bicycle", facet: "thing", in: ["donation", "tool_loan", "repair"], words: `vélo bicyclette biclou bécane vtt
    vtc vélo_enfant vélo_électrique vae tricycle vélo_cargo casque_de_vélo antivol siège_vélo bike bicycle mountain_bike
    ebike e_bike` },
  { key: "computer", facet: "thing", in: ["donation", "digital_help", "repair"], words: `ordinateur ordi pc portable
    pc_portable unité_centrale macbook mac chromebook laptop computer tour_pc` },
  { key: "screen-peripheral", facet: "thing", in: ["donation", "tool_loan"], words: `écran moniteur clavier_souris
    webcam souris casque_audio câble_hdmi hdmi clé_usb disque_externe adaptateur routeur monitor mouse headset cable` },
  { key: "tablet", facet: "thing", in: ["donation", "digital_help"], words: `tablette ipad liseuse kindle kobo
    galaxy_tab tablet e_reader` },
  { key: "mobile-phone", facet: "thing", in: ["donation", "digital_help", "repair"], words: `smartphone
    téléphone_portable iphone samsung mobile gsm chargeur téléphone_à_touches vieux_portable huawei xiaomi cellphone
    phone charger portable` },
  { key: "crutches", facet: "thing", in: ["tool_loan", "donation"], words: `béquilles canne cannes_anglaises attelle
    bottine_de_marche crutches walking_stick cane` },
  { key: "wheelchair", facet: "thing", in: ["tool_loan", "donation"], words: `fauteuil_roulant chaise_roulante
    rampe_amovible fauteuil_de_transfert wheelchair` },
  { key: "care-equipment", facet: "thing", in: ["tool_loan", "donation"], words: `déambulateur rollator chaise_percée
    matériel_médical siège_de_douche tabouret_de_douche coussin_anti_escarre tensiomètre lève_malade rehausse_wc
    chaise_de_douche planche_de_bain rehausseur_de_toilettes walker zimmer shower_seat commode_chair` },

  // food, plants, boxes and odds and ends
  { key: "food-gift", facet: "thing", in: ["donation", "meals"], words: `alimentaire denrée nourriture épicerie invendu
    anti_gaspi antigaspi gaspillage légumes_du_jardin oeufs_du_jardin surplus frigo_solidaire colis_alimentaire
    banque_alimentaire panier_solidaire too_good_to_go leftovers food_bank food_waste restes_de_repas` },
  { key: "plants-gift", facet: "thing", in: ["donation", "gardening"], words: `plante_à_donner plants_de boutures
    pots_de_fleurs plante_à_adopter trop_de_plants plant_cuttings spare_plants` },
  { key: "moving-boxes", facet: "thing", in: ["donation", "moving"], words: `carton cartons_de_déménagement
    cartons_vides cartons_de_livres gros_scotch adhésif cagette moving_boxes cardboard_boxes boxes caisse_vide` },
  { key: "jars", facet: "thing", in: ["donation"], words: `bocal bocaux pot_de_confiture pots_en_verre pots_vides
    bouteilles_vides boîte_à_oeufs boîtes_d_oeufs le_parfait bouchon_plastique capsules jar glass_jars egg_boxes` },
  { key: "building-scraps", facet: "thing", in: ["donation"], words: `palette planche chute_de_bois carrelage_restant
    reste_de_parquet brique pavé tuiles matériau chevrons pallet planks bricks leftover_tiles` },
  { key: "stationery-craft", facet: "thing", in: ["donation"], words: `loisirs_créatifs perle feutres crayon
    papier_cadeau peinture_acrylique chevalet toile_à_peindre scrapbooking enveloppe papeterie craft_supplies beads
    pencils easel` },
  { key: "starter-household", facet: "thing", in: ["donation"], words: `premier_appart premier_appartement équiper
    petit_mobilier de_quoi_m_équiper studio_vide trousseau équipement_de_base incendie tout_perdu réfugié
    demandeur_d_asile first_flat refugee household_goods` },
  { key: "hygiene-gift", facet: "thing", in: ["donation"], words: `produit_d_hygiène savon shampooing
    protections_hygiéniques serviettes_hygiéniques protections_urinaires changes_complets alèse tampons dentifrice
    toiletries sanitary_pads hygiene` },
];
