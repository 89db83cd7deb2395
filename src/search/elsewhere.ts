/**
 * Towns of the region and its neighbours that no incident on file names. Knowing them keeps a search
 * honest: "Koudougou" is a town without incidents here, not a misspelling of Koutougou. Towns of Mali,
 * Burkina Faso and Niger are the seats of GeoNames' administrative divisions (CC BY 4.0); the others
 * were listed by hand. Names of three letters are left out: they would swallow ordinary words.
 */
const TOWNS = `
Abeïbara, Araouane, Bafoulabé, Banamba, Barouéli, Bougouni, Dioila, Diré, Inékar, Kadiolo, Kimparana,
Kita, Kokofata, Kolokani, Kolondiéba, Koro, Koutiala, Markala, Ti-n-Essako, Tominian, Yanfolila,
Yorosso, Yélimané, Sikasso, Koury, Macina, Djenné, Bandiagara, Bankass, Gossi, Ansongo, Labbezanga,
Talataye, Tidermène, Zégoua, Mourdiah, Kignan, Dioïla, Ténenkou,
Banfora, Batié, Bobo-Dioulasso, Bogandé, Boromo, Boussé, Dano, Diébougou, Dori, Dédougou,
Fada N'Gourma, Gaoua, Garango, Gayéri, Gorom-Gorom, Gourcy, Houndé, Kaya, Kokologo, Kombissiri,
Kongoussi, Koudougou, Koupéla, Manga, Nouna, Orodara, Ouahigouya, Ouargaye, Sapouy, Sebba, Sindou,
Tenkodogo, Toma, Tougan, Yako, Ziniaré, Zorgo, Pouytenga, Kelbo, Pensa, Pissila, Tougouri, Markoye,
Falangountou, Matiakoali, Logobou, Kantchari, Botou, Kompienga,
Abalak, Aguié, Arlit, Bilma, Birnin Gaouré, Birni N'Konni, Bouza, Dakoro, Dogondoutchi, Filingué, Gaya,
Gouré, Guidan Roumdji, Illéla, Kantché, Keïta, Kollo, Loga, Madaoua, Madarounfa, Magaria, Matamey,
Mayahi, Maïné-Soroa, Mirriah, Tanout, Tchintabaraden, Tchirozérine, Tessaoua, Tibiri, Abala, Makalondi,
Gothèye, Tassara, Assamakka, Dirkou, Kabléwa, Chétimari, Gueskérou, Maradi, Zinder, Agadez,
Cotonou, Porto-Novo, Parakou, Kandi, Malanville, Natitingou, Tanguiéta, Djougou, Nikki, Ségbana,
Abomey, Bohicon, Ouidah, Cobly, Kérou,
Lomé, Sokodé, Atakpamé, Kpalimé, Cinkassé, Mandouri, Tsévié,
Abidjan, Yamoussoukro, Bouaké, Korhogo, Ferkessédougou, Bouna, Odienné, Daloa, San-Pédro, Tengréla,
Doropo, Tougbo,
Dakar, Tambacounda, Kédougou, Kidira, Saint-Louis, Ziguinchor, Nouakchott, Néma, Bassikounou,
Nouadhibou, Conakry, Siguiri, Kankan, Banjul, Bissau, Freetown, Monrovia, Accra, Kumasi, Tamale,
Bolgatanga, Bawku, Lagos, Abuja, Kano, Sokoto, Katsina, Maiduguri, Damasak, Gusau, Birnin Kebbi,
N'Djamena, Kousséri, Maroua, Yaoundé, Douala, Tamanrasset, Bordj Badji Mokhtar, Alger, Tripoli, Sebha,
Ghat, Rabat, Tunis, Khartoum, Bangui
`;

/** Names of towns as written for people. */
export const ELSEWHERE: readonly string[] = TOWNS.trim()
  .split(',')
  .map((name) => name.trim());
