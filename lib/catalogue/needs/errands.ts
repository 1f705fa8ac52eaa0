import type { Need } from "./need.ts";

/** Running errands, fetching medicine, getting about. */
export const ERRAND_NEEDS: readonly Need[] = [
  // shopping
  { key: "shop-for-someone", facet: "act", in: ["shopping"], words: `courses commissions emplettes provisions
    ravitailler ravitaillement acheter achat achats_du_quotidien caddie caddy chariot cabas liste_de_courses panier
    shopping groceries grocery errand buy shop_for grocery_run ravito` },
  { key: "fetch-and-bring", facet: "act", in: [], words: `aller_chercher récupérer récup retirer retrait rapporter
    ramener apporter passer_prendre passer_chercher aller_prendre chercher_pour_moi pick_up collect fetch bring
    bring_back` },
  { key: "deliver-to-door", facet: "act", in: ["shopping", "pharmacy", "meals"], words: `livrer livraison livreur
    déposer_chez dépose_chez porter_à_domicile à_domicile devant_la_porte sur_le_palier pas_de_porte deliver delivery
    drop_at doorstep` },
  { key: "carry-bags-upstairs", facet: "act", in: ["shopping", "moving"], words: `monter_les_courses porter_les_courses
    porter_les_sacs monter_les_sacs monter_les_packs sans_ascenseur ascenseur_en_panne pas_d_ascenseur escaliers étages
    porter_du_lourd trop_lourd carry_bags carry_groceries upstairs no_lift heavy_bags` },
  { key: "queue-or-accompany-shopping", facet: "act", in: ["shopping", "visit"], words: `accompagner_aux_courses
    accompagner_au_marché courses_ensemble courses_à_deux faire_la_queue file_d_attente pousser_le_caddie
    accompagner_au_supermarché accompagner_au_magasin go_shopping_with shop_together` },
  { key: "supermarket", facet: "thing", in: ["shopping"], words: `supermarché hypermarché supérette grande_surface
    magasin lidl aldi carrefour leclerc intermarché auchan monoprix super_u hyper_u casino géant_casino cora netto
    franprix spar colruyt grand_frais biocoop châteaufarine chalezeule galerie_marchande supermarket` },
  { key: "click-and-collect", facet: "thing", in: ["shopping"], words: `drive drive_leclerc drive_carrefour
    click_and_collect click_collect commande_en_ligne retrait_en_magasin courses_en_ligne commande_drive u_drive
    chronodrive courses_u` },
  { key: "open-air-market", facet: "thing", in: ["shopping"], words: `marché halles marché_couvert marché_beaux_arts
    marché_de_planoise maraîcher primeur producteur_local amap ruche_qui_dit_oui panier_de_légumes étal street_market
    farmers_market` },
  { key: "parcel-pickup", facet: "thing", in: ["shopping", "other"], words: `colis paquet relais_colis point_relais
    mondial_relay pickup_point colissimo chronopost amazon vinted zalando temu shein locker consigne avis_de_passage
    bon_de_retour réceptionner ups dhl dpd gls parcel package mondialrelay` },
  { key: "letter-to-post", facet: "thing", in: ["shopping", "admin_help"], words: `poster la_poste bureau_de_poste
    timbre carnet_de_timbres affranchir recommandé lettre_recommandée boîte_aux_lettres relever_le_courrier enveloppe
    guichet post_office stamp mailbox` },
  { key: "bread", facet: "thing", in: ["shopping"], words: `pain baguette boulangerie boulanger viennoiserie croissant
    pain_au_chocolat pain_frais tradition pain_complet miche marie_blachère bread bakery loaf` },
  { key: "cakes-from-shop", facet: "thing", in: ["shopping", "meals"], words: `pâtisserie pâtissier galette_des_rois
    bûche éclair chocolatier bonbons friandise biscuits gâteau_du_pâtissier pastry sweets candy` },
  { key: "meat-and-fish", facet: "thing", in: ["shopping"], words: `viande boucherie boucher charcuterie charcutier
    jambon saucisse morteau poulet steak bifteck poisson poissonnerie poissonnier volaille halal meat butcher fish` },
  { key: "fruit-and-vegetables", facet: "thing", in: ["shopping", "meals"], words: `fruits légumes patates
    pommes_de_terre pomme banane orange carotte salade tomate poireau oignon courgette primeurs veggies vegetables` },
  { key: "dairy-and-eggs", facet: "thing", in: ["shopping"], words: `lait brique_de_lait oeuf beurre fromage fromagerie
    fruitière comté cancoillotte yaourt yogourt crème_fraîche crèmerie milk egg cheese butter yogurt` },
  { key: "pantry-staples", facet: "thing", in: ["shopping", "donation"], words: `épicerie pâtes riz farine sucre huile
    sel café thé conserves boîtes_de_conserve semoule lentilles denrées pasta rice flour sugar tea coffee tins` },
  { key: "bottled-water-and-drinks", facet: "thing", in: ["shopping"], words: `pack_d_eau packs_d_eau pack_de_lait
    bouteilles_d_eau eau_minérale boissons jus_de_fruits sirop_à_l_eau soda coca bière vin cristaline vittel bouteille
    water_bottles drinks beer wine` },
  { key: "frozen-food", facet: "thing", in: ["shopping"], words: `surgelé picard thiriet congelé glace argel
    sac_isotherme glacière chaîne_du_froid frozen ice_cream` },
  { key: "cleaning-and-hygiene-products", facet: "thing", in: ["shopping", "donation"], words: `lessive papier_toilette
    papier_wc pq sopalin essuie_tout liquide_vaisselle javel éponge sac_poubelle savon shampoing shampooing gel_douche
    dentifrice déodorant serviettes_hygiéniques protections_périodiques produits_ménagers produits_d_hygiène
    produits_d_entretien toilet_paper detergent soap toiletries` },
  { key: "baby-shopping", facet: "thing", in: ["shopping", "childcare", "donation"], words: `couches couche_culotte
    pampers lait_infantile lait_maternisé lait_en_poudre lait_deuxième_âge petits_pots lingettes gallia blédina diapers
    nappies formula wipes` },
  { key: "newspaper-and-tobacco", facet: "thing", in: ["shopping"], words: `journal journaux est_républicain magazine
    tabac bureau_de_tabac buraliste cigarettes clopes loto ticket_à_gratter maison_de_la_presse kiosque newspaper
    newsagent tobacco` },
  { key: "gas-bottle-and-fuel", facet: "thing", in: ["shopping"], words: `bouteille_de_gaz bonbonne butane propane
    butagaz antargaz granulés pellets sac_de_granulés bois_de_chauffage stère bûches charbon pétrole_pour_poêle
    gas_bottle firewood` },
  { key: "hardware-store", facet: "thing", in: ["shopping", "transport"], words: `leroy_merlin castorama bricorama
    bricomarché brico_dépôt bricodépôt mr_bricolage weldom quincaillerie jardinerie gamm_vert jardiland truffaut botanic
    ikea conforama magasin_de_bricolage diy_store hardware_store chez_but` },
  { key: "clothes-shop", facet: "thing", in: ["shopping"], words: `kiabi décathlon gifi gémo la_halle primark h_et_m
    boutique soldes friperie chausseur magasin_de_vêtements magasin_de_chaussures clothes_shop chez_action` },
  { key: "dry-cleaner-and-laundry-run", facet: "thing", in: ["shopping"], words: `pressing laverie lavomatique
    blanchisserie teinturerie linge_à_laver nettoyage_à_sec cordonnier cordonnerie dry_cleaner laundry laundromat
    launderette` },
  { key: "food-bank", facet: "thing", in: ["shopping", "meals", "donation"], words: `banque_alimentaire
    épicerie_solidaire épicerie_sociale restos_du_coeur resto_du_coeur secours_populaire secours_catholique
    colis_alimentaire distribution_alimentaire bons_alimentaires food_bank food_parcel` },
  { key: "shopping-money", facet: "thing", in: ["shopping"], words: `ticket_de_caisse rembourser avancer_l_argent argent
    espèces liquide monnaie chèque sur_facture retirer_de_l_argent distributeur receipt cash refund` },
  { key: "laid-up-at-home", facet: "thing", in: ["shopping", "pharmacy"], words: `jambe_cassée pied_cassé bras_cassé
    cheville_foulée entorse fracture béquilles alité immobilisé convalescence opéré opération hospitalisation malade
    grippe gastro covid confiné clouée_au_lit mal_au_dos lumbago sciatique ne_peux_plus_sortir ne_peut_pas_sortir
    mobilité_réduite housebound bedridden broken_leg surgery sick flu dans_le_plâtre jambe_plâtrée bras_plâtré` },

  // pharmacy
  { key: "pharmacy-run", facet: "act", in: ["pharmacy"], words: `aller_à_la_pharmacie passer_à_la_pharmacie
    prendre_mes_médicaments chercher_mes_médicaments récupérer_mes_médicaments retirer_une_ordonnance
    chercher_une_ordonnance déposer_une_ordonnance récupérer_une_ordonnance saut_à_la_pharmacie pharmacy_run
    pick_up_meds pick_up_medicine pick_up_prescription collect_prescription` },
  { key: "pharmacy-place", facet: "thing", in: ["pharmacy"], words: `pharmacie pharmacien pharmacienne pharma officine
    parapharmacie para pharmacy chemist drugstore pharmacist farmacie` },
  { key: "duty-pharmacy", facet: "thing", in: ["pharmacy"], words: `pharmacie_de_garde pharmacien_de_garde de_garde
    pharmacie_ouverte ouverte_le_dimanche commissariat_pharmacie médecin_de_garde sos_médecins night_pharmacy
    duty_pharmacy emergency_pharmacy` },
  { key: "medicine", facet: "thing", in: ["pharmacy"], words: `médicament médoc médic cachet comprimé gélule pilule
    remède traitement sirop suppositoire pommade posologie boîte_de_médicaments medicine medication meds pill drugs` },
  { key: "prescription", facet: "thing", in: ["pharmacy"], words: `ordonnance ordo ordonance prescription prescrit
    prescrire délivrer tiers_payant ordonnance_numérique prescribed` },
  { key: "renew-prescription", facet: "act", in: ["pharmacy"], words: `renouveler renouvellement renouveller
    renouvellement_d_ordonnance traitement_au_long_cours tous_les_mois prolonger repeat_prescription refill renew` },
  { key: "painkiller", facet: "thing", in: ["pharmacy"], words: `doliprane paracétamol efferalgan dafalgan ibuprofène
    advil nurofen aspirine aspégic spasfon antidouleur anti_douleur antalgique codéine tramadol migraine fièvre
    painkiller fever` },
  { key: "cold-and-cough", facet: "thing", in: ["pharmacy"], words: `toux rhume sirop_pour_la_toux mal_de_gorge angine
    bronchite pastille strepsils spray_nasal nez_bouché humex fervex sinusite cough cold_medicine sore_throat` },
  { key: "antibiotic", facet: "thing", in: ["pharmacy"], words: `antibiotique antibio amoxicilline augmentin pénicilline
    cystite infection infection_urinaire otite antibiotics` },
  { key: "diabetes-supplies", facet: "thing", in: ["pharmacy"], words: `insuline diabète diabétique glycémie bandelettes
    lancettes lecteur_de_glycémie dextro freestyle capteur_de_glycémie metformine stylo_à_insuline diabetic` },
  { key: "heart-medicine-and-blood-pressure", facet: "thing", in: ["pharmacy"], words: `tension hypertension tensiomètre
    anticoagulant kardégic cardiaque cholestérol prendre_la_tension blood_pressure blood_thinner` },
  { key: "asthma-and-allergy", facet: "thing", in: ["pharmacy"], words: `ventoline inhalateur asthme asthmatique
    allergie allergique antihistaminique cétirizine zyrtec aérius rhume_des_foins nébuliseur aérosol epipen asthma
    allergy inhaler` },
  { key: "stomach-medicine", facet: "thing", in: ["pharmacy"], words: `smecta gaviscon imodium gastro_entérite diarrhée
    constipation laxatif nausée vomissement maux_de_ventre charbon_actif anti_acide stomach_ache` },
  { key: "dressings-and-first-aid", facet: "thing", in: ["pharmacy"], words: `pansement compresse sparadrap bandage
    bétadine désinfectant biseptine gaze coton trousse_de_secours brûlure plaie cicatrice arnica bandaid first_aid
    dressing bande_velpeau` },
  { key: "skin-cream", facet: "thing", in: ["pharmacy"], words: `crème eczéma psoriasis biafine cortisone crème_solaire
    démangeaison mycose verrue poux anti_poux shampoing_anti_poux lotion ointment lice` },
  { key: "eye-drops-and-lenses", facet: "thing", in: ["pharmacy"], words: `collyre gouttes_pour_les_yeux yeux oeil
    conjonctivite lentilles_de_contact opticien lunettes cataracte eye_drops contact_lenses glasses` },
  { key: "crutches-and-splint", facet: "thing", in: ["pharmacy", "tool_loan"], words: `béquille cannes_anglaises canne
    attelle orthèse minerve genouillère chevillère ceinture_lombaire botte_de_marche crutches splint cane` },
  { key: "wheelchair-and-sickroom", facet: "thing", in: ["pharmacy", "tool_loan", "donation"], words: `fauteuil_roulant
    déambulateur rollator lit_médicalisé chaise_percée siège_de_douche matériel_médical rehausseur_wc
    matelas_anti_escarre oxygène wheelchair walker_frame zimmer medical_equipment` },
  { key: "incontinence-supplies", facet: "thing", in: ["pharmacy"], words: `couches_adulte couches_pour_adulte
    incontinence protections_urinaires protections_pour_adulte alèse sondes stomie tena incontinence_pads
    poches_de_stomie` },
  { key: "pill-box", facet: "act", in: ["pharmacy"], words: `pilulier semainier préparer_le_pilulier
    préparer_les_médicaments rappel_médicaments prise_de_médicaments oublier_les_médicaments pillbox pill_organizer` },
  { key: "test-mask-thermometer", facet: "thing", in: ["pharmacy"], words: `thermomètre masque ffp2 autotest test_covid
    test_antigénique gel_hydroalcoolique oxymètre test_de_grossesse thermometer mask covid_test gants_jetables` },
  { key: "vitamins-and-homeopathy", facet: "thing", in: ["pharmacy"], words: `vitamine complément_alimentaire magnésium
    homéopathie granules_homéopathiques huiles_essentielles tisane plantes_médicinales compléments_hyperprotéinés
    supplement supplément_en_fer` },
  { key: "baby-medicine", facet: "thing", in: ["pharmacy", "childcare"], words: `sérum_physiologique sérum_phy
    mouche_bébé doliprane_enfant liniment tire_lait poussée_dentaire coliques pédiatre baby_medicine` },
  { key: "blood-test-and-nurse", facet: "thing", in: ["pharmacy", "transport"], words: `prise_de_sang laboratoire labo
    analyses résultats_d_analyse infirmier infirmière piqûre vaccin vaccination injection blood_test nurse jab` },
  { key: "support-stockings", facet: "thing", in: ["pharmacy"], words: `bas_de_contention chaussettes_de_contention
    collants_de_contention contention semelles_orthopédiques enfiler_les_bas compression_stockings bas_à_varices varice
    sigvaris` },
  { key: "expired-medicine", facet: "thing", in: ["pharmacy"], words: `périmé médicaments_périmés cyclamed
    rapporter_les_médicaments médicaments_non_utilisés radiographies_usagées expired trier_la_pharmacie
    armoire_à_pharmacie date_dépassée` },

  // transport
  { key: "drive-someone", facet: "act", in: ["transport"], words: `conduire conduis conduit conduisez conduira
    conducteur emmener amener véhiculer déposer ramener reconduire aller_retour trajet chauffeur taxi navette lift ride
    drive drop_off take_me_to course_en_taxi` },
  { key: "carpool", facet: "act", in: ["transport"], words: `covoiturage covoiturer covoit co_voiturage covoitureur
    blablacar mobicoop karos partage_de_frais partager_les_frais partager_l_essence place_libre places_libres
    places_dans_ma_voiture carpool carpooling rideshare` },
  { key: "escort-on-trip", facet: "act", in: ["transport", "visit"], words: `accompagner accompagnement accompagnateur
    venir_avec_moi attendre_sur_place rester_avec_moi donner_le_bras peur_d_y_aller_seule accompany come_with_me
    go_with_me` },
  { key: "lend-vehicle", facet: "act", in: ["transport", "tool_loan"], words: `prêter_une_voiture prête_ma_voiture
    emprunter_une_voiture prêt_de_voiture prêt_de_véhicule autopartage citiz location_de_voiture louer_une_voiture
    borrow_a_car lend_a_car car_sharing` },
  { key: "learn-to-drive", facet: "act", in: ["transport", "homework"], words: `permis_de_conduire code_de_la_route
    conduite_accompagnée conduite_supervisée auto_école moniteur réviser_le_code passer_le_code passer_le_permis
    heures_de_conduite driving_licence driving_lessons highway_code` },
  { key: "carry-bulky-goods", facet: "act", in: ["transport", "moving"], words: `transporter_un_meuble
    transport_de_meuble transporter_un_canapé transporter_une_machine ramener_un_meuble trop_grand_pour_ma_voiture
    encombrant galerie_de_toit barres_de_toit rentre_pas_dans_la_voiture transport_furniture grand_coffre` },
  { key: "take-to-tip", facet: "act", in: ["transport", "moving"], words: `déchetterie déchèterie sybert tilleroyes
    encombrants gravats déchets_verts ferraille benne évacuer vider_la_cave emmaüs ressourcerie recyclerie dump tip
    recycling_centre` },
  { key: "car", facet: "thing", in: ["transport"], words: `voiture bagnole véhicule automobile clio twingo peugeot
    renault citroën siège_passager sans_permis pas_le_permis pas_de_voiture non_véhiculé my_car by_car en_voiture` },
  { key: "van-and-trailer", facet: "thing", in: ["transport", "moving"], words: `camionnette utilitaire fourgon
    fourgonnette kangoo berlingo trafic master jumpy camion remorque attelage van truck trailer` },
  { key: "train-station", facet: "thing", in: ["transport"], words: `gare viotte gare_viotte gare_tgv franche_comté_tgv
    auxon tgv ter sncf quai correspondance gare_routière flixbus station railway mon_train le_train un_train
    prendre_le_train` },
  { key: "airport", facet: "thing", in: ["transport"], words: `aéroport avion vol euroairport bâle mulhouse
    bâle_mulhouse saint_exupéry genève roissy orly dole_tavaux embarquement airport plane flight` },
  { key: "luggage", facet: "thing", in: ["transport"], words: `valise bagage sac_de_voyage malle sac_à_dos
    consigne_à_bagages porter_les_valises luggage suitcase baggage` },
  { key: "hospital", facet: "thing", in: ["transport"], words: `hôpital hosto chu chru minjoz jean_minjoz saint_jacques
    clinique polyclinique saint_vincent urgences hospitalisé sortie_d_hôpital ambulatoire chirurgie anesthésie hospital
    clinic` },
  { key: "doctor-appointment", facet: "thing", in: ["transport"], words: `médecin docteur toubib généraliste spécialiste
    rdv_médical rdv_médicaux rendez_vous_médical consultation cabinet_médical maison_de_santé cardiologue dermato
    dermatologue gynéco rhumato psy psychiatre psychologue doctor gp medical_appointment` },
  { key: "dentist-and-eye-doctor", facet: "thing", in: ["transport"], words: `dentiste orthodontiste dents ophtalmo
    ophtalmologue ophtalmologiste orl audioprothésiste orthoptiste fond_d_oeil optician eye_doctor` },
  { key: "course-of-treatment", facet: "thing", in: ["transport"], words: `kiné kinésithérapeute rééducation dialyse
    chimio chimiothérapie radiothérapie ostéo ostéopathe orthophoniste séance vsl bon_de_transport physio physiotherapy
    chemo` },
  { key: "scan-and-xray", facet: "thing", in: ["transport"], words: `irm radiologie radiographie scanner_médical
    échographie écho mammographie imagerie coloscopie xray mri ultrasound passer_une_radio radio_du_genou` },
  { key: "ride-to-work", facet: "thing", in: ["transport"], words: `boulot travail taf bosser usine chantier embauche
    débauche équipe_du_matin horaires_décalés trois_huit intérim entretien_d_embauche mission_locale commute job
    go_to_work aller_au_travail aller_au_boulot` },
  { key: "ride-to-school", facet: "thing", in: ["transport", "childcare"], words: `emmener_à_l_école déposer_à_l_école
    trajet_école trajet_scolaire pédibus vélobus ramassage_scolaire car_scolaire emmener_au_collège emmener_au_lycée
    emmener_les_enfants ramener_les_enfants school_run` },
  { key: "ride-to-activity", facet: "thing", in: ["transport", "childcare"], words: `entraînement match foot judo danse
    gymnase piscine club conservatoire emmener_au_sport activités_extrascolaires tournoi centre_de_loisirs training
    swimming_pool` },
  { key: "bus-and-tram", facet: "thing", in: ["transport"], words: `bus tram tramway ginko arrêt_de_bus arrêt_de_tram
    abonnement_ginko ticket_de_bus mobigo transports_en_commun ligne_de_bus grève bus_stop public_transport` },
  { key: "bicycle-trip", facet: "thing", in: ["transport"], words: `à_vélo vélocité vélo_cargo trottinette
    piste_cyclable apprendre_le_vélo remise_en_selle scooter moto mobylette cycling by_bike` },
  { key: "disabled-transport", facet: "thing", in: ["transport"], words: `handicap pmr ginko_access evolis
    personne_à_mobilité_réduite transport_adapté voiture_adaptée rampe malvoyant non_voyant aveugle véhicule_adapté
    disabled wheelchair_accessible` },
  { key: "car-breakdown", facet: "thing", in: ["transport", "repair", "tool_loan"], words: `voiture_en_panne
    batterie_à_plat câbles_de_démarrage pinces_crocodile démarrer crevaison pneu_crevé roue_de_secours dépanneuse
    remorquer booster_de_batterie garagiste contrôle_technique breakdown jump_start flat_tyre` },
  { key: "petrol-and-costs", facet: "thing", in: ["transport"], words: `essence gasoil gazole carburant péage
    frais_d_essence participation_aux_frais participer_à_l_essence petrol fuel toll share_costs` },
  { key: "out-of-town", facet: "thing", in: ["transport"], words: `dole vesoul pontarlier montbéliard belfort dijon
    lons_le_saunier lyon paris strasbourg nancy ornans saint_vit baume_les_dames valdahon haut_doubs jura suisse
    lausanne autoroute` },
  { key: "cemetery", facet: "thing", in: ["transport", "visit"], words: `cimetière tombe toussaint fleurir_la_tombe
    obsèques enterrement funérarium crématorium cemetery grave funeral` },
  { key: "place-of-worship", facet: "thing", in: ["transport", "visit"], words: `lieu_de_culte culte messe église
    paroisse temple mosquée synagogue pagode prière church service_religieux` },
];
