import type { Need } from "./need.ts";

/** All other help between neighbours, and the acts that belong to no category. */
export const DAILY_LIFE_NEEDS: readonly Need[] = [
  // other: parcels, post, keys, absence
  { key: "receive-parcel", facet: "act", in: ["other"], words: `réceptionner réception_de_colis recevoir_un_colis
    recevoir_mon_colis réceptionner_un_colis prendre_mon_colis garder_un_colis livreur facteur passage_du_livreur
    livraison receive_a_parcel take_in_a_parcel delivery` },
  { key: "fetch-parcel", facet: "act", in: ["other", "shopping"], words: `point_relais relais_colis mondial_relay pickup
    retirer_un_colis chercher_un_colis récupérer_un_colis chercher_mon_colis récupérer_mon_colis déposer_un_colis
    renvoyer_un_colis consigne locker vinted amazon_locker collect_a_parcel pick_up_a_parcel` },
  { key: "parcel", facet: "thing", in: ["other"], words: `colis paquet colissimo chronopost dpd ups dhl amazon gls
    avis_de_passage bon_de_retour parcel package packet` },
  { key: "post-letter", facet: "act", in: ["other", "admin_help"], words: `poster poster_une_lettre timbre affranchir
    la_poste bureau_de_poste boîte_jaune recommandé accusé_de_réception envoyer_un_courrier lettre_recommandée
    déposer_une_lettre post_a_letter mail_a_letter registered_letter stamp post_office` },
  { key: "mail-box", facet: "act", in: ["other"], words: `boîte_aux_lettres boîte_à_lettres relever_le_courrier
    relever_mon_courrier ramasser_le_courrier vider_la_boîte courrier bal bal_qui_déborde stop_pub faire_suivre mailbox
    letterbox collect_my_mail` },
  { key: "spare-keys", facet: "thing", in: ["other"], words: `clé clef double_de_clé double_des_clés double_clé
    jeu_de_clés trousseau_de_clés remettre_les_clés confier_mes_clés perdu_mes_clés clé_de_secours boîte_à_clés
    copie_de_clé spare_key keys` },
  { key: "house-watch", facet: "act", in: ["other"], words: `surveiller_la_maison surveiller_l_appartement aérer
    ouvrir_les_volets fermer_les_volets passer_voir jeter_un_oeil veiller_sur_la_maison cambriolage garder_la_maison
    garde_de_maison gardiennage_maison house_sitting house_sitter keep_an_eye` },
  { key: "holiday-absence", facet: "thing", in: ["other", "pets", "gardening"], words: `vacances absence absent congés
    en_mon_absence pars_en_vacances pendant_les_vacances voyage hospitalisé hospitalisation en_déplacement holiday away
    travelling on_vacation` },
  { key: "wait-technician", facet: "act", in: ["other"], words: `attendre_le_technicien attendre_le_plombier
    attendre_le_livreur ouvrir_au_technicien être_présent être_là_pour présence_au_domicile passage_du_technicien
    ouvrir_la_porte_au technicien wait_for_the_technician be_home let_in engineer_visit technician` },
  { key: "meter-reading", facet: "act", in: ["other"], words: `relevé_de_compteur relever_le_compteur compteur
    compteur_d_eau compteur_de_gaz linky gazpar index grdf enedis meter_reading read_the_meter meter` },
  { key: "bins", facet: "act", in: ["other"], words: `poubelle sortir_les_poubelles rentrer_les_poubelles ordures
    sortir_la_poubelle descendre_les_poubelles bac_jaune bac_gris sac_poubelle tri_sélectif conteneur_à_verre
    verres_à_jeter bouteilles_au_verre container sortir bins rubbish trash garbage recycling sors_les_poubelles` },

  // other: house, body and dress
  { key: "clean-house", facet: "act", in: ["other"], words: `ménage nettoyer nettoyage balayer balai passer_l_aspirateur
    serpillière dépoussiérer poussière récurer grand_ménage nettoyage_de_printemps femme_de_ménage état_des_lieux
    laver_le_sol housework cleaning clean hoovering mop dusting` },
  { key: "wash-windows", facet: "act", in: ["other"], words: `laver_les_vitres vitres carreaux laver_les_carreaux
    nettoyer_les_fenêtres faire_les_vitres faire_les_carreaux raclette_à_vitres laver_les_fenêtres window_cleaning
    wash_windows` },
  { key: "wash-up-tidy", facet: "act", in: ["other"], words: `ranger rangement faire_la_vaisselle laver_la_vaisselle
    mettre_de_l_ordre organiser_mes_placards bazar marie_kondo fouillis désordre capharnaüm tidy washing_up tidy_up
    organise_my` },
  { key: "make-bed", facet: "act", in: ["other"], words: `faire_le_lit changer_les_draps refaire_le_lit faire_mon_lit
    mettre_la_housse_de_couette enfiler_la_couette make_the_bed change_the_sheets` },
  { key: "reach-open", facet: "act", in: ["other"], words: `attraper atteindre en_hauteur trop_haut dévisser_un_bocal
    ouvrir_un_bocal monter_sur_une_chaise décrocher_les_rideaux dépendre_les_rideaux reach_up too_high open_a_jar` },
  { key: "wash-car", facet: "act", in: ["other"], words: `laver_la_voiture laver_ma_voiture lavage_auto
    gratter_le_pare_brise dégivrer garer place_de_parking déplacer_ma_voiture wash_my_car parking_space move_my_car` },
  { key: "cut-hair", facet: "act", in: ["other"], words: `coiffer coiffeuse coiffeur coiffure cheveux coupe_de_cheveux
    couper_les_cheveux brushing frange tresse nattes mèches coloration_cheveux shampoing mise_en_plis raser barbe
    barbier tondeuse_à_cheveux haircut hairdresser hair braids trim_my_hair` },
  { key: "beauty-care", facet: "act", in: ["other"], words: `manucure ongle vernis_à_ongles maquillage maquiller
    pédicure couper_les_ongles épiler épilation massage soin_du_visage makeup manicure nails` },
  { key: "help-dress", facet: "act", in: ["other"], words: `enfiler enfiler_mes_bas bas_de_contention mettre_mes_bas
    s_habiller habiller chausse_pied lacer fermer_ma_robe nouer_une_cravate cravate compression_stockings get_dressed
    tie_a_tie` },
  { key: "check-in", facet: "act", in: ["other", "visit"], words: `téléalarme personne_à_prévenir contact_d_urgence
    numéro_d_urgence en_cas_de_chute téléassistance personne_de_confiance passer_vérifier tout_va_bien
    prendre_des_nouvelles emergency_contact check_on check_in` },

  // other: papers and presence
  { key: "witness-sign", facet: "act", in: ["other", "admin_help"], words: `témoin témoigner signature signer attester
    attestation_sur_l_honneur légaliser garant procuration voter témoin_de_mariage parrain_civil bureau_de_vote constat
    witness proxy_vote vouch` },
  { key: "neighbour-dispute", facet: "thing", in: ["other"], words: `tapage bruit conflit médiation médiateur litige
    conciliateur syndic copropriété bailleur nuisance noise dispute landlord` },
  { key: "lost-found", facet: "thing", in: ["other"], words: `trouver_une_clé objet_trouvé égaré portefeuille
    porte_monnaie oublié_dans_le_bus lost wallet lost_property j_ai_perdu` },
  { key: "advert-notice", facet: "act", in: ["other"], words: `tract affichette distribuer distribution_de_tracts flyer
    pétition afficher coller_des_affiches boîter sondage enquête questionnaire leaflets survey` },
  { key: "sell-online", facet: "act", in: ["other", "digital_help"], words: `vendre vends vendu vente mettre_en_vente
    annonce_vinted vendre_sur_vinted annonce_leboncoin brocanteur expertise sell sale ebay` },

  // other: feasts, meetings, neighbourhood
  { key: "organise-party", facet: "act", in: ["other"], words: `organiser_une_fête fête_des_voisins fête_de_quartier
    fête apéro anniversaire anniv crémaillère buffet_partagé pendaison_de_crémaillère départ_en_retraite teuf
    pot_de_départ fiesta boum kermesse party neighbours_day housewarming get_together` },
  { key: "hold-stall", facet: "act", in: ["other"], words: `tenir_un_stand stand vide_grenier vide_greniers brocante
    bourse_aux_jouets bourse_aux_vêtements buvette tenir_la_buvette marché_de_noël braderie puces_du_quartier
    videgrenier exposant stall jumble_sale flea_market garage_sale car_boot` },
  { key: "volunteer", facet: "act", in: ["other"], words: `bénévole bénévolat association asso maraude
    collecte_alimentaire resto_du_coeur croix_rouge secours_populaire secours_catholique maison_de_quartier mjc
    volunteer volunteering charity` },
  { key: "clean-up-walk", facet: "act", in: ["other"], words: `ramassage_de_déchets plogging nettoyage_du_quartier
    ramasser_les_déchets mégots clean_walk cleanwalk nettoyage_citoyen litter_picking` },
  { key: "set-up-room", facet: "act", in: ["other", "moving"], words: `installer_les_tables mettre_la_table
    installer_la_salle ranger_la_salle salle_des_fêtes monter_le_barnum démonter_le_barnum décorer_la_salle
    salle_polyvalente servir_au_buffet set_up_tables village_hall` },
  { key: "take-photos", facet: "act", in: ["other"], words: `photographier photographe prendre_des_photos photo
    photo_d_identité portrait shooting filmer vidéo séance_photo montage_vidéo photoshoot take_pictures` },

  // other: leisure partners
  { key: "sports-partner", facet: "thing", in: ["other"], words: `courir footing running jogging_matinal sport
    partenaire partenaire_de_sport tennis badminton ping_pong foot yoga gym musculation fitness escalade natation nager
    piscine basket_ball coach_sportif swim football workout gym_buddy go_running` },
  { key: "hiking", facet: "thing", in: ["other", "visit"], words: `randonnée rando marche_nordique randonner sentier
    citadelle_à_pied chapelle_des_buis marcher_ensemble sortie_nature hike hiking nordic_walking` },
  { key: "cycling-outing", facet: "thing", in: ["other"], words: `sortie_vélo balade_à_vélo cyclotourisme véloroute
    eurovélo faire_du_vélo rouler_ensemble apprendre_le_vélo remise_en_selle cycling bike_ride` },
  { key: "petanque-fishing", facet: "thing", in: ["other", "visit"], words: `pétanque boules boulodrome pêcher
    pêche_à_la_ligne partie_de_pêche champignons cueillette_de_champignons quilles bowling fishing mushrooms` },
  { key: "music-making", facet: "thing", in: ["other"], words: `musique musicien jouer_d_un_instrument chanter chorale
    groupe_de_musique cours_de_guitare cours_de_piano solfège accorder boeuf_musical jouer_de_la_guitare concert_maison
    apprendre_la_guitare music sing choir jam_session guitar_lessons piano_lessons band jouer_de_la_batterie batteur` },
  { key: "dance", facet: "thing", in: ["other"], words: `danser salsa rock_à_deux tango danse_de_salon zumba bal
    guinguette country valse partenaire_de_danse dancing dance_partner` },
  { key: "culture-outing", facet: "thing", in: ["other", "visit"], words: `cinéma ciné théâtre concert spectacle musée
    exposition expo opéra festival bibliothèque médiathèque visite_guidée film_au_ciné kursaal micropolis rodia museum
    exhibition library` },
  { key: "art-making", facet: "thing", in: ["other"], words: `dessiner aquarelle poterie céramique sculpture
    peinture_à_l_huile modeler calligraphie atelier_d_art écriture atelier_d_écriture drawing watercolour pottery` },
  { key: "games-evening", facet: "thing", in: ["other", "visit"], words: `belote tarot échecs scrabble soirée_jeux rami
    bridge dominos triominos jouer_aux_cartes jouer_aux_échecs loto poker jeux_de_rôle chess card_games games_night` },
  { key: "meditation-wellbeing", facet: "thing", in: ["other"], words: `méditation méditer sophrologie relaxation
    tai_chi qi_gong gym_douce pilates étirement stretching wellbeing` },

  // other: cars, work, housing, body
  { key: "car-share", facet: "act", in: ["transport", "other"], words: `covoiturage covoiturer covoit co_voiturage
    blablacar partager_les_frais partage_de_trajet autopartage partager_la_voiture trajet_quotidien
    trajet_domicile_travail citiz carpool car_sharing carshare ride_share share_a_ride` },
  { key: "learn-driving", facet: "act", in: ["other", "transport"], words: `conduite_accompagnée conduite_supervisée
    permis_de_conduire code_de_la_route réviser_le_code auto_école s_entraîner_à_conduire passer_le_code
    driving_practice driving_test highway_code` },
  { key: "job-search", facet: "thing", in: ["other", "admin_help"], words: `emploi boulot taf job stage alternance
    entretien_d_embauche lettre_de_motivation chômage france_travail pôle_emploi intérim simulation_d_entretien
    recruteur job_interview internship work_experience` },
  { key: "housing-search", facet: "thing", in: ["other"], words: `logement colocation coloc colocataire chambre_à_louer
    chambre sous_location hébergement visite_d_appartement visiter_un_appartement bail hlm habitat_partagé flatshare
    roommate flatmate accommodation room_to_rent` },
  { key: "put-up-guest", facet: "act", in: ["other"], words: `chambre_d_amis loger hébergement_temporaire
    dépanner_une_nuit dormir canapé_pour_la_nuit chambre_d_hôte place_pour_dormir lit_d_appoint couchsurfing spare_room
    sleep_over put_up_overnight` },
  { key: "use-facility", facet: "act", in: ["other"], words: `prendre_une_douche utiliser_la_machine place_de_garage
    brancher_ma_voiture recharger_ma_voiture borne_de_recharge local_à_vélos garer_mon_vélo partager_le_wifi
    use_your_shower charge_my_car garage_space` },
  { key: "power-water-cut", facet: "thing", in: ["other"], words: `coupure coupure_de_courant panne_de_courant
    coupure_d_électricité plus_d_eau plus_d_électricité bougie lampe_torche lampe_de_poche power_cut blackout torch
    candles` },
  { key: "welcome-newcomer", facet: "act", in: ["other", "visit"], words: `nouveau_dans_le_quartier
    nouvelle_dans_le_quartier viens_d_arriver découvrir_la_ville découvrir_le_quartier visiter_la_ville
    faire_connaissance bons_plans rencontrer new_in_town just_moved new_to_the_area show_around meet_people` },
  { key: "religion", facet: "thing", in: ["other", "visit"], words: `messe église mosquée culte prière office_religieux
    temple synagogue aller_à_la_messe paroisse church mosque mass pray` },
  { key: "grave-care", facet: "act", in: ["other", "gardening"], words: `fleurir_la_tombe entretenir_la_tombe
    nettoyer_la_tombe cimetière toussaint obsèques enterrement chrysanthèmes grave cemetery funeral` },
  { key: "donate-blood", facet: "thing", in: ["other"], words: `don_du_sang donneur collecte_de_sang efs secourisme psc1
    premiers_secours défibrillateur blood_donation first_aid` },

  // acts that belong to no category
  { key: "accompany", facet: "act", in: [], words: `accompagner accompagnateur accompagnement accompagnant
    venir_avec_moi tenir_le_bras donner_le_bras à_mon_bras aller_avec ne_pas_y_aller_seul accompany come_with go_with
    escort` },
  { key: "fetch-bring", facet: "act", in: [], words: `aller_chercher apporter ramener rapporter amener emmener déposer
    livrer retirer prendre_au_passage fetch bring pick_up drop_off collect deliver` },
  { key: "teach-show", facet: "act", in: [], words: `apprendre appris enseigner expliquer initier initiation montrer
    cours leçon former formation atelier transmettre débutant tuto teach learn lesson explain show_me beginner` },
  { key: "advise", facet: "act", in: [], words: `conseil conseiller avis choisir éclairer renseigner renseignement
    orienter advice advise` },
  { key: "check-verify", facet: "act", in: [], words: `vérifier contrôler inspecter examiner tester relire vérification
    check` },
  { key: "respite", facet: "act", in: [], words: `répit aidant soulager épauler prendre_le_relais relayer remplaçant
    cover_for respite carer caregiver` },
  { key: "phone-call", facet: "act", in: [], words: `téléphoner passer_un_coup_de_fil coup_de_fil coup_de_téléphone
    joindre ring_up passer_un_appel make_a_call phone_call` },
  { key: "sort-things", facet: "act", in: [], words: `trier classer classement ranger_les_papiers archiver étiqueter
    sort sorting` },
];
