import type { Need } from "./need.ts";

/** Keeping company. */
export const COMPANY_NEEDS: readonly Need[] = [
  // visit
  { key: "keep-company", facet: "act", in: ["visit"], words: `compagnie tenir_compagnie visite rendre_visite visiteur
    visites_de_courtoisie passer_voir passer_un_moment passer_du_temps venir_me_voir voir_du_monde dame_de_compagnie
    keep_company spend_time company` },
  { key: "chat", facet: "act", in: ["visit"], words: `discuter discussion papoter papotage bavarder bavardage causette
    brin_de_causette parlote tchatcher tailler_une_bavette barjaquer refaire_le_monde conversation parler_un_peu
    chatting talk have_a_chat chat_with` },
  { key: "listen", facet: "act", in: ["visit"], words: `écoute oreille_attentive confier se_confier bienveillance
    soutien_moral réconfort moral épauler parler_à_quelqu_un besoin_de_parler vider_son_sac listening
    someone_to_talk_to` },
  { key: "phone-for-company", facet: "act", in: ["visit"], words: `coup_de_fil coups_de_fil coup_de_téléphone
    appel_téléphonique appels_de_courtoisie prendre_des_nouvelles donner_des_nouvelles passer_un_coup_de_fil
    appel_de_convivialité phone_call check_in call_for_a_chat bavarder_au_téléphone parler_au_téléphone
    discuter_au_téléphone` },
  { key: "read-aloud", facet: "act", in: ["visit"], words: `lecture_à_voix_haute lire_à_voix_haute voix_haute
    lire_le_journal lire_un_livre lire_des_livres lire_des_histoires faire_la_lecture lis_plus vue_qui_baisse
    mauvaise_vue dmla malvoyante lire_et_faire_lire lectrice lecteur read_aloud reading_aloud read_to` },
  { key: "play-together", facet: "act", in: ["visit"], words: `jouer partie partie_de_cartes joueur adversaire
    jouer_aux_cartes jouer_avec_moi partenaire_de_jeu après_midi_jeux soirée_jeux tournoi_de_cartes play games
    game_night` },
  { key: "walk-together", facet: "act", in: ["visit"], words: `balade promenade promener_ensemble se_promener
    marche_à_deux prendre_l_air faire_un_tour petit_tour sortir_un_peu se_dégourdir flâner promenade_en_fauteuil stroll
    take_a_walk go_for_a_walk walk_together aller_marcher marcher_un_peu marche_à_pied marcher_ensemble` },
  { key: "hike", facet: "act", in: ["visit"], words: `randonnée rando randonneur marche_nordique nordique citadelle
    forêt_de_chailluz chailluz colline raquettes champignons cueillette pique_nique hike hiking` },
  { key: "go-out-together", facet: "act", in: ["visit"], words: `sortie excursion virée escapade sortir_ensemble
    visite_guidée journée_à_la_campagne aller_au_resto restaurant boire_un_verre terrasse marché_de_noël outing go_out
    day_trip` },
  { key: "have-coffee", facet: "act", in: ["visit"], words: `boire_un_café boire_un_thé prendre_un_café prendre_le_café
    autour_d_un_café café_papote kawa petit_noir tasse goûter goûter_ensemble quatre_heures infusion salon_de_thé apéro
    apéritif coffee cuppa tea_together` },
  { key: "eat-together", facet: "act", in: ["visit", "meals"], words: `manger_ensemble repas_partagé repas_à_deux
    déjeuner_ensemble dîner_ensemble partager_un_repas partager_mon_repas table_d_hôtes manger_seul auberge_espagnole
    eat_together share_a_meal potluck` },
  { key: "do-sport-together", facet: "act", in: ["visit"], words: `sport gym gymnastique courir footing jogging running
    yoga pilates tai_chi natation nager aquagym pétanque boules ping_pong tennis badminton vélo_à_deux
    partenaire_de_sport remise_en_forme swim` },
  { key: "do-crafts-together", facet: "act", in: ["visit", "sewing"], words: `atelier_créatif loisirs_créatifs
    activités_manuelles tricoter_ensemble café_tricot tricot_thé scrapbooking origami peindre peindre_ensemble poterie
    bricoler_ensemble dessiner_ensemble crafts knit_together` },
  { key: "make-friends", facet: "act", in: ["visit"], words: `rencontre faire_connaissance connaître_du_monde
    nouer_des_liens lien_social créer_du_lien amitié se_faire_des_amis sympathiser convivialité
    nouvelle_dans_le_quartier nouveau_à_besançon make_friends meet_people new_in_town` },
  { key: "watch-over", facet: "act", in: ["visit"], words: `veiller veiller_sur passer_voir_si jeter_un_oeil
    garder_un_oeil vérifier_que_tout_va surveiller surveillance canicule grand_froid plan_canicule visite_quotidienne
    check_on keep_an_eye look_in_on` },
  { key: "relieve-carer", facet: "act", in: ["visit"], words: `aidant relayer relais_aidant répit souffler
    garde_de_personne_âgée rester_auprès rester_avec_ma_mère rester_avec_mon_père rester_avec_mon_mari stimuler respite
    carer sit_with` },
  { key: "host-and-celebrate", facet: "act", in: ["visit"], words: `fête fêter noël réveillon nouvel_an anniversaire
    passer_les_fêtes noël_seul fête_des_voisins carnaval aïd pâques hanouka ramadan iftar nouvel_an_chinois diwali
    celebrate christmas birthday new_year eid` },
  { key: "loneliness", facet: "thing", in: ["visit"], words: `seul solitude solitaire isolé isolement vivre_seule
    vit_seule s_ennuyer ennui s_ennuie trouver_le_temps_long personne_à_qui_parler déprime cafard coup_de_blues
    tristesse lonely loneliness alone bored isolated` },
  { key: "elderly-person", facet: "thing", in: ["visit"], words: `personne_âgée personnes_âgées âgée mamie papi papy
    mémé pépé grand_mère grand_père senior aîné aînés octogénaire nonagénaire vieille_dame vieux_monsieur elderly
    grandma grandmother grandfather old_lady` },
  { key: "care-home-visit", facet: "thing", in: ["visit"], words: `visite_en_ehpad ehpad maison_de_retraite
    résidence_seniors foyer_logement résidence_autonomie long_séjour unité_alzheimer petits_frères_des_pauvres monalisa
    nursing_home retirement_home` },
  { key: "hospital-visit", facet: "thing", in: ["visit"], words: `visite_à_l_hôpital hospitalisé chambre_d_hôpital
    soins_palliatifs fin_de_vie visiteur_de_malades blouses_roses rééducation_hospitalière hospital_visit hospice` },
  { key: "memory-loss", facet: "thing", in: ["visit"], words: `alzheimer mémoire_qui_flanche perte_de_mémoire
    troubles_de_la_mémoire démence désorienté parkinson avc ateliers_mémoire stimulation dementia memory_loss` },
  { key: "bereavement", facet: "thing", in: ["visit"], words: `deuil endeuillé veuf veuve veuvage perdu_mon_mari
    perdu_ma_femme décédé séparation rupture dépression bereavement grief widow` },
  { key: "card-games", facet: "thing", in: ["visit"], words: `belote coinche tarot bridge rami poker uno canasta whist
    bataille jeu_de_cartes manille cards partie_de_cartes jouer_aux_cartes aux_cartes cartes_à_jouer` },
  { key: "chess-and-draughts", facet: "thing", in: ["visit"], words: `échecs jeu_d_échecs jeu_de_dames échiquier
    backgammon jacquet awalé mahjong dominos chess draughts checkers jeu_de_go jouer_aux_dames` },
  { key: "board-and-word-games", facet: "thing", in: ["visit"], words: `scrabble triominos rummikub yams monopoly
    petits_chevaux jeux_de_société jeu_de_société jeu_de_plateau ludothèque trivial_pursuit bingo catan dixit boggle
    board_games jouer_au_loto` },
  { key: "puzzles", facet: "thing", in: ["visit"], words: `puzzle mots_croisés mots_fléchés sudoku casse_tête énigmes
    mots_mêlés jigsaw crossword` },
  { key: "books-and-reading", facet: "thing", in: ["visit", "donation"], words: `livre roman bouquin lecture
    bibliothèque médiathèque club_de_lecture polar bd bande_dessinée poèmes gros_caractères livre_audio boîte_à_livres
    librairie book library novel book_club` },
  { key: "cinema-and-series", facet: "thing", in: ["visit"], words: `cinéma ciné film mégarama kursaal série dvd
    regarder_un_film regarder_la_télé ciné_club movie cinéma_victor_hugo` },
  { key: "museum-and-heritage", facet: "thing", in: ["visit"], words: `musée exposition expo patrimoine galerie
    musée_du_temps musée_des_beaux_arts vauban journées_du_patrimoine monument château saline conférence culture
    culturel museum exhibition` },
  { key: "concert-and-theatre", facet: "thing", in: ["visit"], words: `concert théâtre spectacle opéra orchestre rodia
    festival micropolis scène_nationale comédie ballet guinguette bal gig show` },
  { key: "music-and-singing-together", facet: "thing", in: ["visit"], words: `chanter chansons chorale karaoké
    chanter_ensemble écouter_de_la_musique vinyles jouer_de_la_guitare piano_à_quatre_mains accordéoniste sing choir
    listen_to_music` },
  { key: "dancing", facet: "thing", in: ["visit"], words: `danser thé_dansant valse tango salsa rock bal_folk
    partenaire_de_danse cavalier musette dance dancing` },
  { key: "memories-and-life-story", facet: "thing", in: ["visit"], words: `souvenirs récit_de_vie raconter mémoires
    généalogie arbre_généalogique album_de_famille anecdotes histoires_d_autrefois vieux_temps biographie transmettre
    intergénérationnel memories life_story genealogy` },
  { key: "park-and-riverside", facet: "thing", in: ["visit"], words: `parc jardin_public micaud chamars
    promenade_granvelle granvelle bord_du_doubs berges les_prés_de_vaux banc quais véloroute gare_d_eau jardin_botanique
    park riverside bench` },
  { key: "neighbourhood-meeting-place", facet: "thing", in: ["visit"], words: `maison_de_quartier mjc centre_social
    club_du_troisième_âge club_des_aînés café_associatif tiers_lieu accorderie association bénévole bénévolat
    ateliers_partagés community_centre volunteer` },
  { key: "company-of-an-animal", facet: "thing", in: ["visit", "pets"], words: `visite_avec_mon_chien chien_visiteur
    médiation_animale zoothérapie amener_mon_chien compagnie_d_un_chien compagnie_d_un_chat ronronthérapie
    therapy_dog` },
  { key: "newcomers-welcome", facet: "thing", in: ["visit", "language"], words: `nouvel_arrivant nouveaux_arrivants
    accueil accueillir parrainage parrainer intégration exilé migrant découvrir_la_ville visiter_la_ville
    famille_d_accueil étudiant_étranger newcomer expat welcome show_around` },
];
