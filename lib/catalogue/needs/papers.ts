import type { Need } from "./need.ts";

/** Printing, paperwork, screens. */
export const PAPER_NEEDS: readonly Need[] = [
  // printing
  { key: "print", facet: "act", in: ["printing"], words: `imprimer impression imprimeur tirer_sur_papier
    sortir_sur_papier version_papier print printing printout print_out` },
  { key: "scan", facet: "act", in: ["printing"], words: `scan scanner scannent numériser numérisation dématérialiser pdf
    en_pdf scan_to_mail` },
  { key: "photocopy", facet: "act", in: ["printing"], words: `photocopie photocopieuse photocopieur photocop copie
    copieur dupliquer duplicata reprographie repro polycopié copy photocopying` },
  { key: "laminate", facet: "act", in: ["printing"], words: `plastifier plastifieuse plastification pochette_plastique
    pochettes_à_plastifier laminer laminate laminator` },
  { key: "bind", facet: "act", in: ["printing"], words: `relier reliure relieuse spirale thermocollé agrafer agrafeuse
    perforer perforatrice massicot couper_au_massicot staple binding` },
  { key: "send-file-to-print", facet: "thing", in: ["printing", "digital_help"], words: `clé_usb clef_usb
    envoyer_par_mail envoie_par_mail pièce_jointe fichier wetransfer lien_drive usb_stick usb_key attachment` },
  { key: "printer-device", facet: "thing", in: ["printing", "digital_help"], words: `imprimante imprimente multifonction
    jet_d_encre imprimante_laser imprimante_wifi bourrage bourrage_papier hp canon epson brother printer inkjet` },
  { key: "ink-and-toner", facet: "thing", in: ["printing"], words: `encre cartouche cartouche_d_encre toner plus_d_encre
    encre_noire recharge_d_encre ink cartridge` },
  { key: "sheets-of-paper", facet: "thing", in: ["printing"], words: `feuille page ramette papier_a4 a4 papier_blanc
    papier_cartonné papier_photo recto recto_verso verso dizaine_de_pages sheet pages` },
  { key: "colour-print", facet: "thing", in: ["printing"], words: `en_couleur en_couleurs impression_couleur
    photocopie_couleur imprimante_couleur quadri colour_printing color_printing in_colour in_color` },
  { key: "black-and-white", facet: "thing", in: ["printing"], words: `noir_et_blanc n_et_b en_noir black_and_white
    monochrome noir_blanc niveaux_de_gris grayscale` },
  { key: "large-format", facet: "thing", in: ["printing"], words: `a3 a2 grand_format affiche poster_à_imprimer plan
    pancarte panneau banderole plotter large_print` },
  { key: "photo-prints", facet: "thing", in: ["printing"], words: `tirage_photo tirages imprimer_des_photos
    impression_photo photos_papier album_photo photo_d_identité photos_d_identité diapos diapositives négatifs
    vieilles_photos photo_prints slides` },
  { key: "cv", facet: "thing", in: ["printing", "admin_help"], words: `cv curriculum curriculum_vitae c_v
    mise_en_page_cv refaire_mon_cv resume linkedin canva` },
  { key: "cover-letter", facet: "thing", in: ["admin_help", "printing"], words: `lettre_de_motivation lettre_de_motiv
    lettres_de_motivation candidature candidature_spontanée postuler lm cover_letter motivation_letter
    job_application` },
  { key: "ticket-to-print", facet: "thing", in: ["printing"], words: `billet billet_de_train e_billet place_de_concert
    carte_d_embarquement qr_code réservation ticket boarding_pass booking` },
  { key: "shipping-label", facet: "thing", in: ["printing"], words: `étiquette bordereau étiquette_vinted
    étiquette_retour bon_de_livraison bordereau_d_envoi étiquette_colis étiquette_mondial_relay label return_label
    shipping_label` },
  { key: "identity-copies", facet: "thing", in: ["printing", "admin_help"], words: `pièces_justificatives justificatif
    justif copie_de_carte_d_identité copie_carte_vitale photocopie_d_identité copie_du_passeport
    justificatif_de_domicile supporting_documents` },
  { key: "administrative-file", facet: "thing", in: ["printing", "admin_help"], words: `dossier document docs
    attestation certificat papiers contrat facture fiche_de_paie fiches_de_paie bulletin_de_salaire relevé bail
    formulaire_à_imprimer paperwork payslip` },
  { key: "flyers", facet: "thing", in: ["printing"], words: `flyer prospectus tract dépliant affichette carte_de_visite
    cartes_de_visite brochure programme annonce_à_imprimer leaflet business_card` },
  { key: "invitation-and-card", facet: "thing", in: ["printing"], words: `faire_part invitation carton_d_invitation
    menu_de_mariage carte_de_voeux carte_d_anniversaire marque_place livret_de_messe remerciements greeting_card` },
  { key: "thesis-and-report", facet: "thing", in: ["printing", "homework"], words: `mémoire thèse rapport_de_stage
    rapport_d_alternance soutenance dossier_à_rendre manuscrit livret portfolio thesis dissertation_to_print report` },
  { key: "course-handouts", facet: "thing", in: ["printing", "homework"], words: `polycop poly cours_à_imprimer
    fiches_de_révision annales sujets_de_bac manuel_scolaire handout worksheets past_papers` },
  { key: "colouring-and-patterns", facet: "thing", in: ["printing", "sewing"], words: `coloriage mandala
    dessin_à_colorier patron_à_imprimer patron_de_couture gabarit jeu_à_imprimer découpage colouring_page pattern` },
  { key: "sheet-music", facet: "thing", in: ["printing"], words: `partition paroles chants carnet_de_chants
    recette_à_imprimer livret_de_chants sheet_music lyrics` },

  // admin_help
  { key: "fill-in-form", facet: "act", in: ["admin_help"], words: `remplir rempli remplissage formulaire cerfa
    imprimé_à_remplir questionnaire compléter_un_dossier monter_un_dossier constituer_un_dossier fill_in fill_out
    application_form cocher_les_cases` },
  { key: "write-official-letter", facet: "act", in: ["admin_help"], words: `rédiger rédaction courrier lettre
    réclamation mise_en_demeure plume écrivain_public écrivain tournure formule_de_politesse write_a_letter letter
    drafting écrire_une_lettre écrire_un_courrier` },
  { key: "explain-a-letter", facet: "act", in: ["admin_help"], words: `comprendre_un_courrier comprendre_une_lettre
    comprends_pas_le_courrier expliquer_un_courrier lire_un_courrier lire_mon_courrier décrypter déchiffrer jargon
    charabia understand_a_letter explain_a_letter read_my_mail` },
  { key: "official-steps", facet: "act", in: ["admin_help"], words: `démarche administratif administrative
    administration paperasse paperasserie papiers_administratifs service_public maison_france_services france_services
    mairie ccas assistante_sociale red_tape admin` },
  { key: "file-papers", facet: "act", in: ["admin_help"], words: `classer classeur classement trier_les_papiers
    tri_papiers ranger_les_papiers mettre_de_l_ordre_dans_mes_papiers archives trieur intercalaires pile_de_papiers
    sort_papers filing` },
  { key: "make-appointment", facet: "act", in: ["admin_help"], words: `prendre_rdv prendre_rendez_vous prise_de_rdv
    prise_de_rendez_vous obtenir_un_rdv créneau_de_rdv rendez_vous_en_préfecture rdv_préfecture book_an_appointment
    make_an_appointment` },
  { key: "phone-offices", facet: "act", in: ["admin_help"], words: `appeler_la_caf appeler_la_sécu
    appeler_l_administration passer_un_coup_de_fil_administratif téléphoner_à_la_caf téléphoner_aux_impôts serveur_vocal
    mise_en_attente call_the_office phone_the_office hotline plateforme_téléphonique` },
  { key: "declare-tax", facet: "thing", in: ["admin_help"], words: `impôt déclaration déclaration_d_impôts
    déclaration_de_revenus déclarer avis_d_imposition trésor_public fisc fiscal taxe_foncière taxe_d_habitation
    prélèvement_à_la_source crédit_d_impôt tax tax_return` },
  { key: "family-benefits", facet: "thing", in: ["admin_help"], words: `caf allocation allocs allocation_familiale rsa
    prime_d_activité apl aah msa quotient_familial paje prime_de_naissance allocation_de_rentrée trop_perçu benefits
    child_benefit` },
  { key: "health-insurance", facet: "thing", in: ["admin_help", "pharmacy"], words: `sécu sécurité_sociale cpam ameli
    carte_vitale mutuelle complémentaire_santé css c2s cmu ame arrêt_maladie feuille_de_soins indemnités_journalières
    remboursement health_insurance sick_leave` },
  { key: "pension", facet: "thing", in: ["admin_help"], words: `retraite carsat agirc arrco pension réversion
    relevé_de_carrière trimestres dossier_de_retraite points_retraite minimum_vieillesse aspa pension_claim
    retirement` },
  { key: "unemployment", facet: "thing", in: ["admin_help"], words: `chômage france_travail pôle_emploi actualisation
    actualiser inscription_pôle_emploi demandeur_d_emploi assedic unemployment jobcentre allocation_chômage
    inscription_à_france_travail` },
  { key: "job-hunting", facet: "thing", in: ["admin_help"], words: `recherche_d_emploi emploi offre_d_emploi
    trouver_un_travail recruteur simulation_d_entretien entretien alternance apprentissage stage stage_de_troisième
    indeed reconversion cpf job_search job_interview internship` },
  { key: "residence-permit", facet: "thing", in: ["admin_help"], words: `titre_de_séjour carte_de_séjour
    carte_de_résident récépissé préfecture préf anef visa régularisation sans_papiers ofii timbre_fiscal
    regroupement_familial residence_permit immigration` },
  { key: "asylum", facet: "thing", in: ["admin_help"], words: `asile demandeur_d_asile demande_d_asile ofpra cnda cada
    réfugié ada spada dublin récit_de_vie cimade asylum refugee` },
  { key: "nationality", facet: "thing", in: ["admin_help", "language"], words: `naturalisation nationalité
    nationalité_française entretien_de_naturalisation livret_du_citoyen devenir_français citizenship
    demande_de_naturalisation naturalisé entretien_d_assimilation` },
  { key: "identity-card-and-passport", facet: "thing", in: ["admin_help"], words: `carte_d_identité carte_identité cni
    passeport pièce_d_identité pré_demande ants france_titres identité_numérique passport id_card` },
  { key: "vehicle-papers", facet: "thing", in: ["admin_help"], words: `carte_grise certificat_d_immatriculation
    immatriculation certificat_de_cession cession vente_de_voiture vignette_crit_air échange_de_permis
    renouvellement_de_permis vehicle_registration` },
  { key: "housing-application", facet: "thing", in: ["admin_help"], words: `logement logement_social hlm
    demande_de_logement habitat_25 grand_besançon_habitat néolia dalo visale garant dépôt_de_garantie locataire location
    état_des_lieux fsl bailleur propriétaire housing rent landlord caution_locative` },
  { key: "utility-bills", facet: "thing", in: ["admin_help"], words: `edf engie facture_d_électricité facture_de_gaz
    facture_d_eau chèque_énergie compteur linky relevé_de_compteur fournisseur_d_énergie régularisation_edf enedis
    électricité mensualisation utility_bill electricity_bill` },
  { key: "cancel-contract", facet: "act", in: ["admin_help"], words: `résilier résiliation abonnement se_désabonner
    désabonner rétractation changer_d_opérateur préavis lettre_de_résiliation cancel_contract cancel_subscription` },
  { key: "bank-and-debt", facet: "thing", in: ["admin_help"], words: `banque bancaire compte_bancaire rib virement
    découvert surendettement dette crédit huissier budget banque_de_france saisie prélèvement bank debt` },
  { key: "insurance-claim", facet: "thing", in: ["admin_help"], words: `assurance assureur sinistre constat
    constat_amiable dégât_des_eaux maif macif matmut axa groupama attestation_d_assurance responsabilité_civile
    insurance claim` },
  { key: "disability-file", facet: "thing", in: ["admin_help"], words: `mdph dossier_mdph rqth carte_mobilité_inclusion
    cmi pch aeeh invalidité pension_d_invalidité taux_d_incapacité aesh disability_claim` },
  { key: "elder-care-file", facet: "thing", in: ["admin_help"], words: `apa ehpad maison_de_retraite aide_à_domicile
    aide_ménagère résidence_autonomie téléalarme tutelle curatelle aidant cesu perte_d_autonomie care_home carer` },
  { key: "school-enrolment", facet: "thing", in: ["admin_help"], words: `inscription_scolaire inscrire_à_l_école
    inscription_cantine cantine périscolaire portail_famille bourse_scolaire parcoursup affelnet mon_master crous dse
    logement_étudiant vœux_parcoursup school_enrolment scholarship` },
  { key: "civil-status-papers", facet: "thing", in: ["admin_help"], words: `acte_de_naissance livret_de_famille
    état_civil mariage pacs divorce pension_alimentaire changement_de_nom acte_de_mariage apostille procuration
    carte_électorale liste_électorale birth_certificate divorce_papers` },
  { key: "inheritance-and-death", facet: "thing", in: ["admin_help"], words: `succession décès notaire héritage veuve
    veuf acte_de_décès formalités_après_décès testament capital_décès inheritance widow` },
  { key: "fine-and-dispute", facet: "thing", in: ["admin_help"], words: `amende contravention pv antai contester litige
    recours prud_hommes tribunal aide_juridictionnelle avocat juridique conciliateur défenseur_des_droits plainte
    dispute lawyer legal_advice` },
  { key: "change-of-address", facet: "act", in: ["admin_help"], words: `changement_d_adresse changer_d_adresse
    réexpédition suivi_de_courrier nouvelle_adresse domiciliation changement_de_situation change_of_address` },
  { key: "self-employed-papers", facet: "thing", in: ["admin_help"], words: `auto_entrepreneur autoentrepreneur
    micro_entreprise urssaf siret kbis statuts_association loi_1901 devis subvention freelance_papers self_employed` },

  // digital_help
  { key: "teach-digital", facet: "act", in: ["digital_help"], words: `informatique numérique initiation_informatique
    débuter_en_informatique apprendre_l_ordinateur apprendre_à_utiliser apprendre_à_me_servir me_servir_de
    montrer_comment prise_en_main conseiller_numérique fracture_numérique nul_en_informatique computer_lessons
    teach_me_to_use tech_help it_help` },
  { key: "set-up-device", facet: "act", in: ["digital_help"], words: `installer installation configurer configuration
    paramétrer réglages brancher mise_en_service mise_en_route connecter connexion appairer synchroniser set_up
    setup` },
  { key: "update-and-clean-up", facet: "act", in: ["digital_help"], words: `mise_à_jour mettre_à_jour maj réinitialiser
    formater nettoyer_l_ordi libérer_de_la_place mémoire_pleine stockage_plein lent ralentir lenteur update
    slow_computer storage_full ordi_qui_rame mon_ordi_rame` },
  { key: "back-up-and-transfer", facet: "act", in: ["digital_help"], words: `sauvegarder transférer transfert
    récupérer_des_données données_perdues transférer_les_contacts disque_dur cloud icloud google_drive dropbox backup
    transfer_data hard_drive` },
  { key: "fix-computer-fault", facet: "act", in: ["digital_help", "repair"], words: `bug bugger buguer plante plantage
    écran_bleu écran_noir ne_démarre_plus ordi_en_panne pc_en_panne dépannage_informatique dépannage_informatik
    message_d_erreur bloqué crash frozen_screen troubleshoot` },
  { key: "computer-use", facet: "thing", in: ["digital_help"], words: `ordinateur ordi pc ordi_portable
    ordinateur_portable laptop mac macbook windows linux ubuntu clavier souris écran computer unité_centrale` },
  { key: "smartphone", facet: "thing", in: ["digital_help"], words: `smartphone téléphone portable mobile gsm iphone
    android samsung galaxy xiaomi huawei doro nouveau_téléphone téléphone_portable phone cellphone` },
  { key: "tablet-device", facet: "thing", in: ["digital_help"], words: `tablette ipad tablette_tactile galaxy_tab ardoiz
    facilotab tactile tablette_samsung` },
  { key: "internet-box-and-wifi", facet: "thing", in: ["digital_help"], words: `internet wifi wi_fi livebox freebox
    sfr_box bbox fibre adsl modem routeur répéteur sans_internet opérateur réseau ethernet router broadband box_internet
    ma_box la_box` },
  { key: "email", facet: "thing", in: ["digital_help"], words: `mail e_mail email mél courriel boîte_mail adresse_mail
    messagerie gmail outlook hotmail yahoo laposte_net orange_mail spam` },
  { key: "password-and-login", facet: "thing", in: ["digital_help"], words: `mot_de_passe mots_de_passe mdp identifiant
    code_pin code_puk double_authentification compte_bloqué compte_piraté accéder_à_mon_compte se_connecter connecte
    password login locked_out` },
  { key: "video-call", facet: "thing", in: ["digital_help"], words: `visio visioconférence appel_vidéo appels_vidéo
    skype zoom facetime teams webcam caméra micro google_meet jitsi voir_mes_petits_enfants video_call` },
  { key: "messaging-app", facet: "thing", in: ["digital_help"], words: `whatsapp whatsap watsapp messenger signal
    telegram viber sms texto mms envoyer_des_messages envoyer_un_sms groupe_whatsapp text_message` },
  { key: "social-networks", facet: "thing", in: ["digital_help"], words: `facebook fb insta instagram tiktok snapchat
    snap youtube réseaux_sociaux twitter profil page_facebook leboncoin bon_coin social_media` },
  { key: "digital-photos", facet: "thing", in: ["digital_help"], words: `photos photo_numérique trier_les_photos
    transférer_les_photos photos_du_téléphone appareil_photo carte_sd google_photos retouche montage_vidéo diaporama
    pictures camera` },
  { key: "official-site-account", facet: "thing", in: ["digital_help", "admin_help"], words: `franceconnect
    france_connect espace_personnel espace_client compte_ameli compte_caf site_des_impôts impots_gouv démarche_en_ligne
    démarches_en_ligne en_ligne sur_internet télédéclaration dématérialisé online_account online_form` },
  { key: "online-booking", facet: "thing", in: ["digital_help"], words: `doctolib réserver_en_ligne
    prendre_rdv_sur_internet rdv_en_ligne sncf_connect billets_en_ligne acheter_en_ligne achat_sur_internet
    commander_sur_internet paiement_en_ligne paypal online_shopping book_online` },
  { key: "banking-app", facet: "thing", in: ["digital_help"], words: `appli_bancaire application_bancaire
    banque_en_ligne appli_de_la_banque certicode sécur_pass clé_digitale virement_en_ligne banking_app
    online_banking` },
  { key: "apps", facet: "thing", in: ["digital_help"], words: `appli application télécharger téléchargement logiciel
    play_store app_store programme_informatique app download software` },
  { key: "office-software", facet: "thing", in: ["digital_help"], words: `word excel powerpoint libreoffice openoffice
    traitement_de_texte tableur tableau_excel pack_office bureautique diapo mise_en_page taper_un_texte dactylo
    spreadsheet` },
  { key: "browse-web", facet: "thing", in: ["digital_help"], words: `naviguer navigateur google chrome firefox
    recherche_internet recherche_sur_internet site_web site_internet surfer cookies publicités moteur_de_recherche
    chatgpt intelligence_artificielle browser website` },
  { key: "virus-and-scam", facet: "thing", in: ["digital_help"], words: `virus antivirus arnaque escroquerie phishing
    hameçonnage pirater piratage hacké malware faux_mail pop_up sécurité_informatique scam hacked` },
  { key: "television-and-decoder", facet: "thing", in: ["digital_help", "repair"], words: `télé tv téléviseur télévision
    décodeur tnt chaînes régler_les_chaînes télécommande smart_tv chromecast netflix replay hdmi antenne barre_de_son
    remote_control` },
  { key: "sim-and-mobile-plan", facet: "thing", in: ["digital_help"], words: `carte_sim sim esim forfait recharge_mobile
    prépayée lycamobile free_mobile sosh red_by_sfr orange bouygues portabilité répondeur sim_card` },
  { key: "landline", facet: "thing", in: ["digital_help"], words: `téléphone_fixe ligne_fixe fixe téléphone_sans_fil
    grosses_touches landline combiné_téléphonique poste_fixe gigaset` },
  { key: "connected-objects", facet: "thing", in: ["digital_help"], words: `bluetooth enceinte casque écouteurs
    montre_connectée alexa google_home gps liseuse kindle kobo appareil_auditif_connecté domotique headphones speaker
    smartwatch ereader` },
  { key: "games-console", facet: "thing", in: ["digital_help", "donation"], words: `console jeux_vidéo playstation ps4
    ps5 xbox nintendo switch manette wii contrôle_parental minecraft video_games` },
  { key: "coding-and-website", facet: "thing", in: ["digital_help", "homework"], words: `coder codage programmation
    python html javascript wordpress scratch créer_un_site blog arduino coding programming web_design` },
];
