import type { Need } from "./need.ts";

/** Moving house or heavy things, and repairs of all trades. */
export const WORKS_NEEDS: readonly Need[] = [
  // moving: carrying, loading, taking apart, clearing out; furniture and appliances
  { key: "move-house", facet: "act", in: ["moving"], words: `déménager déménagement déménageur emménager emménagement
    changer_d_appartement changer_de_logement nouvel_appart nouvel_appartement nouveau_logement remise_des_clés
    rendre_l_appartement moving_house move_out move_in moving_day relocate demenagemant` },
  { key: "carry", facet: "act", in: ["moving"], words: `porter porteur soulever transporter gros_bras costaud muscle
    manutention portage_de_meubles trimballer monter descendre hisser carry carrying strong_arms heavy_lifting
    biscoteau` },
  { key: "shift-furniture", facet: "act", in: ["moving"], words: `déplacer pousser bouger décaler réagencer réaménager
    changer_de_place changer_de_pièce retourner_le_matelas move_furniture rearrange shift_furniture` },
  { key: "load", facet: "act", in: ["moving"], words: `charger chargement décharger déchargement remplir_le_camion
    vider_le_camion chaîne_humaine load unload loading unloading` },
  { key: "dismantle", facet: "act", in: ["moving", "repair"], words: `démonter démontage désassembler dévisser remonter
    remontage démontable dismantle disassemble take_apart` },
  { key: "pack", facet: "act", in: ["moving"], words: `emballer emballage mise_en_carton faire_les_cartons
    faire_des_cartons défaire_les_cartons déballer empaqueter papier_bulle pack packing unpack bubble_wrap` },
  { key: "take-to-dump", facet: "act", in: ["moving", "other"], words: `déchetterie déchèterie évacuer jeter benne
    sybert encombrants recycler emmaüs ressourcerie recyclerie dump tip recycling_centre landfill throw_away get_rid_of
    déchet dechetterie_mobile` },
  { key: "clear-out", facet: "act", in: ["moving", "donation"], words: `débarrasser débarras vider désencombrer encombré
    vide_maison vide_cave tri_de_la_cave trier trier_les_affaires succession vider_l_appartement declutter clear_out
    clearance` },
  { key: "fetch-bulky", facet: "act", in: ["moving", "transport"], words: `aller_chercher_un_meuble leboncoin
    le_bon_coin retrait_ikea chercher_un_canapé récupérer_un_meuble livrer_un_meuble ramener_un_meuble retrait_magasin
    livraison_conforama livraison_but pick_up_furniture collect_furniture` },
  { key: "store-goods", facet: "act", in: ["moving", "tool_loan"], words: `stocker stockage entreposer garde_meuble
    entrepôt place_dans_le_garage mettre_à_l_abri box_de_stockage storage store` },
  { key: "van", facet: "thing", in: ["moving", "transport"], words: `camionnette camion fourgon fourgonnette utilitaire
    kangoo berlingo ducato doblo vito 20m3 12m3 hayon permis_camion break_familial grande_voiture gros_coffre
    grand_coffre pick_up_truck van truck lorry renault_trafic peugeot_partner citroën_jumper renault_master
    peugeot_expert` },
  { key: "stairs-floor", facet: "thing", in: ["moving"], words: `étage escalier ascenseur sans_ascenseur rez_de_chaussée
    rdc premier_étage deuxième_étage troisième_étage quatrième_étage cinquième_étage cage_d_escalier ascenseur_en_panne
    monte_charge monte_meuble stairs upstairs downstairs elevator floor` },
  { key: "cellar-attic", facet: "thing", in: ["moving"], words: `cave grenier combles garage cellier sous_sol cagibi
    soupente cellar attic basement loft shed` },
  { key: "heavy", facet: "thing", in: ["moving"], words: `lourd volumineux encombrant poids mal_au_dos dos_bloqué hernie
    trop_lourd kilos 50_kg 100_kg heavy bulky bad_back` },
  { key: "furniture", facet: "thing", in: ["moving", "donation"], words: `meuble mobilier ameublement ikea conforama
    but_meubles alinéa furniture` },
  { key: "bed", facet: "thing", in: ["moving", "donation"], words: `lit sommier tête_de_lit lit_double cadre_de_lit
    lit_médicalisé lit_simple lit_superposé lit_mezzanine lattes lit_une_place clic_clac bed bed_frame bunk_bed` },
  { key: "table-furniture", facet: "thing", in: ["moving", "donation"], words: `table table_à_manger table_basse bureau
    guéridon rallonge_de_table table_de_nuit table_de_chevet chevet desk coffee_table` },
  { key: "chair", facet: "thing", in: ["donation", "moving"], words: `chaise tabouret chaise_de_bureau banc
    chaise_bancale chair stool bench` },
  { key: "drawers-sideboard", facet: "thing", in: ["moving", "donation"], words: `commode buffet bahut vaisselier tiroir
    meuble_tv chest_of_drawers sideboard cupboard` },
  { key: "shelf", facet: "thing", in: ["repair", "moving", "donation"], words: `étagère bibliothèque_à_monter rayonnage
    tablette_murale billy kallax tasseau équerre shelf shelves bookcase bookshelf` },
  { key: "piano", facet: "thing", in: ["moving"], words: `piano piano_droit piano_quart_de_queue coffre_fort grand_piano
    upright_piano billard` },
  { key: "cooker", facet: "thing", in: ["moving", "repair", "donation"], words: `four cuisinière gazinière
    plaque_de_cuisson plaques vitrocéramique induction hotte oven cooker stove hob` },
  { key: "microwave", facet: "thing", in: ["donation", "repair"], words: `micro_onde microonde mini_four microwave` },
  { key: "dishwasher", facet: "thing", in: ["repair", "moving", "donation"], words: `lave_vaisselle lavevaisselle
    dishwasher` },
  { key: "tumble-dryer", facet: "thing", in: ["repair", "moving", "donation"], words: `sèche_linge sechelinge
    tumble_dryer dryer` },
  { key: "television", facet: "thing", in: ["repair", "donation", "digital_help"], words: `télé télévision téléviseur tv
    tnt antenne décodeur télécommande écran_plat chaînes parabole remote_control` },
  { key: "heavy-supplies", facet: "thing", in: ["moving", "gardening"], words: `gravats pellets granulés stère
    sac_de_ciment ciment parpaing sable gravier sac_de_terre bûches bois_de_chauffage charbon rubble gravel firewood
    cement` },

  // repair: what is done
  { key: "repair", facet: "act", in: ["repair"], words: `réparer réparation réparateur dépanner dépannage dépanneur
    rafistoler bricoler bricolage bricoleur bricolo rétablir panne en_panne cassé hs h_s foutu pété nase marche_plus
    marche_pas fonctionne_plus fonctionne_pas déconner repair_café repair fix broken handyman diy mend out_of_order` },
  { key: "replace-part", facet: "act", in: ["repair"], words: `changer remplacer remplacement pièce_de_rechange
    pièce_détachée rechange replace spare_part` },
  { key: "assemble", facet: "act", in: ["repair", "moving"], words: `monter montage assembler assemblage en_kit kit
    notice clé_allen monter_un_meuble monter_une_armoire meuble_ikea meuble_en_kit flat_pack assembly` },
  { key: "drill-hole", facet: "act", in: ["repair"], words: `percer perçage trou_dans_le_mur béton placo placoplâtre
    drill drilling holes_in_the_wall cheville_molly` },
  { key: "hang-on-wall", facet: "act", in: ["repair"], words: `fixer fixation accrocher poser suspendre visser clouer
    au_mur murale sceller hang mount screw put_up` },
  { key: "paint", facet: "act", in: ["repair"], words: `peindre peint peinture repeindre peintre rafraîchir lasure
    vernir vernis blanchir lessiver_les_murs couche_de_peinture rénover rénovation repaint paint painting decorating` },
  { key: "unblock", facet: "act", in: ["repair"], words: `déboucher débouchage bouché évacuation ventouse destop
    s_évacue engorgé unblock clogged blocked_sink blocked_drain furet_de_plombier` },
  { key: "glue-solder", facet: "act", in: ["repair"], words: `coller recoller souder soudure soudeur ressouder brasure
    araldite superglue glue_gun glue solder weld welding` },
  { key: "install-connect", facet: "act", in: ["repair", "digital_help"], words: `brancher branchement raccorder
    raccordement installer installation mettre_en_service hook_up connect` },
  { key: "grease-adjust", facet: "act", in: ["repair"], words: `graisser huiler resserrer régler réglage grincer
    dégripper wd40 coincé creak squeaky adjust tighten stuck` },
  { key: "seal-insulate", facet: "act", in: ["repair"], words: `isoler isolation calfeutrer courant_d_air joint étanche
    étanchéité silicone mastic infiltration boudin_de_porte draught insulate sealant` },
  { key: "diy-advice", facet: "act", in: ["repair"], words: `diagnostic conseil_bricolage diagnostiquer
    apprendre_à_bricoler apprendre_à_réparer devis atelier_vélo coup_d_oeil` },
  // repair: what it is about
  { key: "tap-leak", facet: "thing", in: ["repair"], words: `robinet robinetterie fuite fuir plombier plomberie mitigeur
    tuyau siphon fuite_d_eau arrivée_d_eau vanne inondation dégât_des_eaux tap faucet leak leaking plumber plumbing drip
    robinet_qui_goutte` },
  { key: "toilet-flush", facet: "thing", in: ["repair"], words: `wc toilettes chasse_d_eau cuvette abattant chiottes
    lunette_de_wc flotteur réservoir toilet flush toilet_seat` },
  { key: "sink-shower", facet: "thing", in: ["repair"], words: `évier lavabo douche baignoire pommeau bonde
    pare_baignoire salle_de_bain paroi_de_douche rideau_de_douche sink shower bathtub bathroom flexible_de_douche` },
  { key: "grab-bar", facet: "thing", in: ["repair"], words: `barre_d_appui barre_de_maintien rampe poignée_de_douche
    main_courante siège_de_douche_mural grab_bar handrail` },
  { key: "water-heater", facet: "thing", in: ["repair"], words: `chauffe_eau ballon_d_eau_chaude cumulus eau_chaude
    détartrer water_heater boiler hot_water` },
  { key: "radiator", facet: "thing", in: ["repair"], words: `radiateur chauffage chaudière purger thermostat convecteur
    poêle_à_bois poêle_à_granulés insert cheminée ramoner ramonage radiator heating heater` },
  { key: "electricity", facet: "thing", in: ["repair"], words: `électricité électricien électrique prise_de_courant
    prise_murale interrupteur disjoncteur disjoncter fusible plombs compteur_électrique tableau_électrique court_circuit
    multiprise électricité_coupée socket electrician electrical fuse wiring fil_électrique` },
  { key: "lamp-bulb", facet: "thing", in: ["repair"], words: `ampoule lampe luminaire lustre plafonnier suspension néon
    spot halogène douille lampadaire éclairage light_bulb bulb ceiling_light` },
  { key: "smoke-detector", facet: "thing", in: ["repair"], words: `détecteur_de_fumée détecteur pile_du_détecteur bipe
    bip_bip alarme_incendie daaf smoke_detector smoke_alarm` },
  { key: "door-lock", facet: "thing", in: ["repair"], words: `serrure serrurier verrou barillet poignée porte_d_entrée
    porte_claquée gond charnière porte_blindée paumelle cadenas porte_qui_frotte judas verrouiller locked_out locksmith
    hinge door_handle lock door` },
  { key: "window-shutter", facet: "thing", in: ["repair"], words: `fenêtre volet volet_roulant persienne vitre
    carreau_cassé double_vitrage moustiquaire sangle_de_volet velux window shutter blinds store_banne store_vénitien
    store_enrouleur` },
  { key: "curtain-rail", facet: "thing", in: ["repair", "sewing"], words: `tringle tringle_à_rideau barre_à_rideaux
    rail_à_rideau accrocher_les_rideaux poser_des_rideaux curtain_rail curtain_rod` },
  { key: "picture-mirror", facet: "thing", in: ["repair"], words: `tableau cadre miroir affiche_encadrée glace_murale
    patère picture_frame mirror crochet_mural` },
  { key: "wall-plaster", facet: "thing", in: ["repair"], words: `mur plafond plâtre enduit enduire reboucher fissure
    rebouchage papier_peint tapisserie tapisser moisissure humidité wall ceiling plaster wallpaper crack mould` },
  { key: "floor-tiles", facet: "thing", in: ["repair"], words: `parquet carrelage carreleur lino linoléum moquette sol
    plinthe faïence stratifié lame_de_parquet dalle tiles flooring floorboard skirting` },
  { key: "bicycle-part", facet: "thing", in: ["repair"], words: `pneu crevaison crevé chambre_à_air rustine frein
    chaîne_de_vélo dérailleur pédale selle roue_voilée déraille patin_de_frein guidon béquille puncture flat_tyre brake
    inner_tube rayon_cassé passage_de_vitesses` },
  { key: "car-trouble", facet: "thing", in: ["repair", "transport"], words: `batterie_à_plat batterie_voiture mécanique
    mécanicien mécano démarrer démarre_plus câbles_de_démarrage vidange plaquette garagiste pneus_neige pneus_hiver
    phare essuie_glace rétroviseur contrôle_technique jump_start mechanic` },
  { key: "phone-screen", facet: "thing", in: ["repair", "digital_help"], words: `écran_cassé écran_fissuré vitre_cassée
    changer_l_écran écran_de_téléphone batterie_du_téléphone connecteur_de_charge vitre_du_téléphone écran_brisé
    écran_iphone tombé_dans_l_eau cracked_screen broken_screen phone_repair` },
  { key: "computer-hardware", facet: "thing", in: ["repair", "digital_help"], words: `disque_dur ssd ram carte_mère
    barrette_mémoire ventilateur_pc alimentation_pc s_allume_plus écran_noir écran_bleu charnière_du_pc hard_drive` },
  { key: "small-appliance", facet: "thing", in: ["repair", "donation"], words: `grille_pain bouilloire cafetière
    machine_à_café robot_de_cuisine mixeur blender petit_électroménager électroménager senseo nespresso tassimo
    thermomix kettle toaster coffee_machine appliance` },
  { key: "vacuum-cleaner", facet: "thing", in: ["repair", "donation", "tool_loan"], words: `aspirateur dyson aspi
    aspirateur_robot roomba sac_d_aspirateur hoover vacuum vacuum_cleaner` },
  { key: "clock-watch", facet: "thing", in: ["repair"], words: `horloge pendule réveil horlogerie pile_de_montre
    bracelet_de_montre montre_arrêtée montre_mécanique clock wristwatch horloge_comtoise` },
  { key: "hifi", facet: "thing", in: ["repair", "donation"], words: `radio hi_fi hifi chaîne_hifi platine poste_de_radio
    tourne_disque vinyle transistor magnétoscope lecteur_dvd lecteur_cd ampli record_player stereo` },
  { key: "glasses", facet: "thing", in: ["repair"], words: `lunettes lunettes_cassées branche_de_lunettes monture
    opticien appareil_auditif sonotone eyeglasses spectacles hearing_aid` },
  { key: "doorbell", facet: "thing", in: ["repair"], words: `sonnette interphone visiophone digicode carillon doorbell
    intercom` },
  { key: "gate-roof", facet: "thing", in: ["repair"], words: `portail clôture gouttière toiture toit tuile grillage
    chéneau palissade portillon gate fence gutter roof` },
  { key: "wood-furniture-repair", facet: "thing", in: ["repair"], words: `bancal pied_de_table pied_de_chaise boiteux
    menuisier menuiserie ébéniste décaper poncer ponçage tiroir_coincé planche scier cannage rempailler carpenter
    woodwork` },
  { key: "pest", facet: "thing", in: ["repair", "other"], words: `cafard punaise_de_lit fourmi guêpe nid_de_guêpes
    frelon rat mites souris_dans dératisation araignée pigeon bedbugs wasps cockroach mice` },
];
