import type { Need } from "./need.ts";

/** Needle, wool and iron; garden, vegetable patch and snow. */
export const CRAFT_NEEDS: readonly Need[] = [
  // sewing: what is done
  { key: "sew", facet: "act", in: ["sewing"], words: `coudre couds cousu couture couturière couturier aiguille
    fil_à_coudre dé_à_coudre confectionner confection surjeter surjeteuse point_de_couture sew sewing seamstress tailor
    needle stitch` },
  { key: "hem", facet: "act", in: ["sewing"], words: `ourlet ourler raccourcir raccourci trop_long rallonger
    bas_de_pantalon ourlets_de_rideaux bas_décousu hem shorten lengthen too_long` },
  { key: "mend-cloth", facet: "act", in: ["sewing"], words: `raccommoder recoudre recouds recousu repriser rapiécer
    ravauder rafistoler_un_vêtement décousu déchiré déchirure accroc trou craqué mend darn torn ripped patch_up` },
  { key: "alter-clothes", facet: "act", in: ["sewing"], words: `retoucher retoucheuse ajuster cintrer élargir rétrécir
    resserrer_une_taille trop_serré trop_large reprise_de_taille à_ma_taille essayage alter alteration take_in
    too_tight` },
  { key: "knit", facet: "act", in: ["sewing"], words: `tricoter tricoteuse aiguilles_à_tricoter maille jersey
    point_mousse rang détricoter monter_les_mailles knit knitting knitter` },
  { key: "crochet", facet: "act", in: ["sewing"], words: `crochet amigurumi granny_square macramé dentelle
    crocheting` },
  { key: "embroider", facet: "act", in: ["sewing"], words: `broder broderie brodeuse point_de_croix canevas patchwork
    quilt étiquettes_à_coudre coudre_le_nom étiquette_au_nom embroidery cross_stitch name_tags` },
  { key: "iron-linen", facet: "act", in: ["sewing", "other"], words: `repasser repassage fer_à_repasser centrale_vapeur
    table_à_repasser panière plier_le_linge défroisser froissé amidonner iron ironing` },
  { key: "wash-linen", facet: "act", in: ["sewing", "other"], words: `laver_le_linge lessive machine_de_linge laverie
    linge linge_sale faire_une_machine étendre étendage lavomatic laundry launderette wash_clothes` },
  { key: "dye", facet: "act", in: ["sewing"], words: `teindre teint teinture teinturerie customiser customisation
    upcycling dye tie_dye` },
  { key: "upholster", facet: "act", in: ["sewing", "repair"], words: `tapissier recouvrir retapisser housse_de_canapé
    refaire_l_assise capitonner mousse_de_coussin regarnir fauteuil_à_recouvrir reupholster upholstery` },
  { key: "teach-sewing", facet: "act", in: ["sewing"], words: `apprendre_à_coudre cours_de_couture atelier_couture
    initiation_couture apprendre_à_tricoter apprendre_le_tricot apprendre_le_crochet enfiler_la_canette
    régler_la_machine débuter_en_couture learn_to_sew learn_to_knit sewing_class` },
  // sewing: what it is about
  { key: "zip", facet: "thing", in: ["sewing"], words: `fermeture_éclair zip tirette glissière fermeture_à_glissière
    fermeture_cassée zipper fermeture_de_blouson` },
  { key: "button", facet: "thing", in: ["sewing"], words: `bouton boutonnière agrafe velcro scratch bouton_pression
    boutons_de_chemise button buttonhole` },
  { key: "trousers", facet: "thing", in: ["sewing"], words: `pantalon jean jogging futal froc bermuda short salopette
    trousers pants` },
  { key: "dress-skirt", facet: "thing", in: ["sewing"], words: `robe jupe robe_de_soirée jupon tunique combinaison
    robe_de_cérémonie dress skirt gown` },
  { key: "wedding-clothes", facet: "thing", in: ["sewing"], words: `robe_de_mariée mariage voile_de_mariée
    costume_de_marié traîne demoiselle_d_honneur cérémonie wedding wedding_dress` },
  { key: "shirt-jumper", facet: "thing", in: ["sewing"], words: `chemise chemisier pull gilet polo tee_shirt tshirt
    sweat blouse col manche cardigan shirt jumper sleeve` },
  { key: "jacket", facet: "thing", in: ["sewing"], words: `veste blouson costume tailleur_femme doublure poche_trouée
    poche veston jacket lining pocket veste_en_cuir` },
  { key: "curtain", facet: "thing", in: ["sewing"], words: `rideau voilage double_rideau oeillets_de_rideaux
    rideau_occultant ruflette curtain drapes` },
  { key: "cushion-cover", facet: "thing", in: ["sewing"], words: `coussin housse oreiller galette_de_chaise
    dessus_de_lit plaid taie polochon cushion pillow` },
  { key: "bed-linen", facet: "thing", in: ["sewing", "donation"], words: `drap couette parure_de_lit drap_housse
    couverture linge_de_lit linge_de_maison housse_de_couette serviettes nappe torchon blanket sheets duvet towels
    tablecloth` },
  { key: "disguise", facet: "thing", in: ["sewing", "tool_loan"], words: `déguisement déguiser costume_de_carnaval
    carnaval kermesse_costume costume_de_spectacle costume_de_théâtre halloween cosplay perruque fancy_dress` },
  { key: "fabric", facet: "thing", in: ["sewing", "donation"], words: `tissu chute_de_tissu étoffe coton lin velours
    toile molleton feutrine coupon mercerie patron_de_couture burda élastique ruban fabric cloth` },
  { key: "wool", facet: "thing", in: ["sewing", "donation"], words: `laine pelote écheveau mohair phildar
    bergère_de_france mérinos fin_de_pelote wool yarn` },
  { key: "knitted-thing", facet: "thing", in: ["sewing"], words: `bonnet écharpe chausson brassière layette moufle
    mitaine châle snood gants_en_laine scarf beanie mittens booties` },
  { key: "socks-underwear", facet: "thing", in: ["sewing"], words: `chaussette collant bas_de_contention sous_vêtement
    pyjama soutien_gorge socks tights` },
  { key: "bag-strap", facet: "thing", in: ["sewing"], words: `cartable sac_à_dos sac_à_main sangle bandoulière anse
    lanière trousse tote_bag sac_à_vrac sac_à_tarte backpack handbag strap sac_à_coudre` },
  { key: "shoe-repair", facet: "thing", in: ["sewing", "repair"], words: `cordonnier semelle talon cirer cirage
    ressemeler lacet chaussures_à_recoudre cobbler sole` },

  // gardening: what is done
  { key: "mow", facet: "act", in: ["gardening"], words: `tondre tonds tonte tondu passer_la_tondeuse pelouse_à_tondre
    herbe_haute faucher couper_l_herbe mow mowing cut_the_grass` },
  { key: "trim-hedge", facet: "act", in: ["gardening"], words: `tailler_la_haie tailler_ma_haie taille_de_haie
    couper_la_haie tailler thuya_qui_dépasse trim trim_the_hedge` },
  { key: "prune", facet: "act", in: ["gardening"], words: `élaguer élagage élagueur ébrancher sécateur tailler rabattre
    étêter échenilloir taille_des_arbres tailler_les_rosiers prune pruning` },
  { key: "fell-saw-wood", facet: "act", in: ["gardening"], words: `abattre abattage tronçonner bûcheron bûcheronner
    fendre_du_bois fendre couper_du_bois scier_du_bois rentrer_le_bois ranger_le_bois dessoucher souche chop_wood
    split_logs stack_wood` },
  { key: "dig", facet: "act", in: ["gardening"], words: `bêcher retourner_la_terre creuser labourer motoculteur biner
    pioche grelinette passer_le_motoculteur dig digging` },
  { key: "weed", facet: "act", in: ["gardening"], words: `désherber désherbage mauvaises_herbes arracher sarcler
    herbes_folles liseron chiendent pissenlit weed weeding` },
  { key: "clear-brush", facet: "act", in: ["gardening"], words: `débroussailler débroussaillage ronce friche broussaille
    envahi en_friche jungle ambroisie renouée brambles overgrown clear_brush` },
  { key: "water-garden", facet: "act", in: ["gardening", "other"], words: `arroser arrosage arrosoir goutte_à_goutte
    jet_d_eau tuyau_d_arrosage oya water_plants watering water_my_plants` },
  { key: "sow-plant", facet: "act", in: ["gardening"], words: `planter semer semis repiquer plantation transplanter
    bulbe mettre_en_terre sow seedlings planting` },
  { key: "repot", facet: "act", in: ["gardening"], words: `rempoter rempotage bouturer dépoter marcotter changer_de_pot
    repot cuttings` },
  { key: "harvest", facet: "act", in: ["gardening", "donation"], words: `récolter cueillir cueille cueillette
    ramasser_les_pommes ramasser_les_fruits glaner glanage vendange surplus_de_fruits surplus_du_jardin trop_de_fruits
    harvest picking pick_apples glut` },
  { key: "compost", facet: "act", in: ["gardening"], words: `compost composteur composteuse épluchures lombric
    lombricomposteur marc_de_café déchets_organiques biodéchet composting` },
  { key: "rake-leaves", facet: "act", in: ["gardening"], words: `feuilles_mortes ratisser râteau ramasser_les_feuilles
    balayer_les_feuilles souffleur rake raking leaves` },
  { key: "clear-snow", facet: "act", in: ["gardening", "other"], words: `neige déneiger déneigement pelle_à_neige
    verglas saler sel_de_déneigement pelleter trottoir_enneigé trottoir snow shovel shovelling icy` },
  { key: "haul-green-waste", facet: "act", in: ["gardening", "moving"], words: `déchets_verts branchages végétaux
    évacuer_les_branches emmener_les_branches broyer broyage broyeur brf green_waste garden_waste shredder` },
  { key: "share-garden", facet: "act", in: ["gardening"], words: `jardin_partagé partager_mon_jardin jardin_collectif
    co_jardinage prêt_de_jardin cultiver bout_de_terrain bout_de_terre jardin_familial jardin_ouvrier lopin
    community_garden allotment share_my_garden` },
  { key: "garden-advice", facet: "act", in: ["gardening"], words: `apprendre_à_jardiner conseil_jardin permaculture
    débuter_un_potager jardinier main_verte green_thumb green_fingers gardener learn_gardening` },
  // gardening: what it is about
  { key: "garden", facet: "thing", in: ["gardening"], words: `jardin jardinet jardinage terrain courette espaces_verts
    extérieur massif plate_bande parterre garden gardening yard backyard` },
  { key: "lawn", facet: "thing", in: ["gardening"], words: `pelouse gazon herbe tonte_de_pelouse mousse_dans_la_pelouse
    scarifier talus lawn grass` },
  { key: "hedge", facet: "thing", in: ["gardening"], words: `haie thuya laurier charmille troène cyprès bambou buisson
    arbuste lierre hedge shrub bush ivy` },
  { key: "vegetable-patch", facet: "thing", in: ["gardening"], words: `potager carré_potager légume tomate courgette
    salade haricot patate pomme_de_terre carotte courge potiron radis poireau plants_de_tomates aromatique
    vegetable_patch veggie_patch vegetables tomatoes` },
  { key: "fruit-tree", facet: "thing", in: ["gardening"], words: `arbre_fruitier fruitier pommier cerisier prunier
    poirier noyer mirabelle mirabellier pomme prune cerise poire quetsche noix figuier coing framboise groseille fraise
    rhubarbe fruit apple_tree cherry plum` },
  { key: "tree", facet: "thing", in: ["gardening"], words: `arbre sapin bouleau branche tilleul érable saule tronc
    peuplier branche_cassée tree trunk` },
  { key: "roses-climbers", facet: "thing", in: ["gardening"], words: `rosier rose vigne glycine clématite vigne_vierge
    treille grimpante hortensia lavande rosebush vine` },
  { key: "flowers", facet: "thing", in: ["gardening"], words: `fleur géranium fleurir pétunia chrysanthème tulipe
    jonquille iris dahlia pivoine cimetière bouquet flower` },
  { key: "balcony", facet: "thing", in: ["gardening"], words: `balcon jardinière terrasse bac_à_fleurs pot_de_fleurs
    loggia balcony window_box` },
  { key: "house-plants", facet: "thing", in: ["gardening", "other"], words: `plante plante_verte plantes_d_intérieur
    orchidée ficus monstera cactus succulente plante_grasse yucca pothos bonsaï houseplant potted_plant` },
  { key: "seeds", facet: "thing", in: ["gardening", "donation"], words: `graine semence grainothèque troc_de_plants
    troc_de_graines plant godet sachet_de_graines seed seed_swap` },
  { key: "soil-manure", facet: "thing", in: ["gardening", "donation"], words: `terreau fumier engrais terre_végétale
    paillage pailler crottin broyat mulch potting_soil topsoil manure` },
  { key: "garden-pests", facet: "thing", in: ["gardening"], words: `limace escargot puceron taupe campagnol pyrale
    chenille_processionnaire mildiou doryphore bouillie_bordelaise slugs aphids moles` },
  { key: "rain-tank", facet: "thing", in: ["gardening"], words: `récupérateur_d_eau cuve_à_eau eau_de_pluie tonneau
    citerne rain_barrel water_butt` },
  { key: "greenhouse-shed", facet: "thing", in: ["gardening"], words: `serre_de_jardin abri_de_jardin cabanon
    tunnel_à_tomates pergola cabane greenhouse garden_shed` },
  { key: "beehive", facet: "thing", in: ["gardening"], words: `abeille ruche essaim apiculteur miel bees beehive
    honey` },
];
