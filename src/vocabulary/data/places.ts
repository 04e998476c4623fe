/**
 * Names of places, folded: states (India, USA, Germany, Brazil, Canada, Australia, Mexico's largest), countries, large cities.
 * Moderate on purpose: enough to recognise a column, not a gazetteer.
 */

import { words } from '../words.ts';

export const STATES: ReadonlySet<string> = new Set(
  words(`
andaman and nicobar islands, andhra pradesh, arunachal pradesh, assam, bihar, chandigarh, chhattisgarh, dadra and nagar haveli, daman and diu,
nct of delhi, goa, gujarat, haryana, himachal pradesh, jammu and kashmir, jharkhand, karnataka, kerala, ladakh, lakshadweep, madhya pradesh,
maharashtra, manipur, meghalaya, mizoram, nagaland, odisha, orissa, puducherry, pondicherry, punjab, rajasthan, sikkim, tamil nadu, tamilnadu,
telangana, tripura, uttar pradesh, uttarakhand, uttaranchal, west bengal,
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
new mexico, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah,
vermont, wisconsin, wyoming, district of columbia,
baden wurttemberg, bayern, bavaria, brandenburg, hessen, mecklenburg vorpommern, niedersachsen, nordrhein westfalen, rheinland pfalz, saarland, sachsen,
sachsen anhalt, schleswig holstein, thuringen, acre, alagoas, amazonas, bahia, ceara, distrito federal, espirito santo, goias, maranhao, mato grosso,
mato grosso do sul, minas gerais, paraiba, parana, pernambuco, piaui, rio grande do norte, rio grande do sul, rondonia, roraima, santa catarina,
sergipe, tocantins, ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick, new south wales, queensland,
south australia, tasmania, western australia, jalisco, nuevo leon, veracruz, yucatan, chiapas, oaxaca, jawa barat, jawa tengah, jawa timur,
dki jakarta, banten, bali, sumatera utara, sumatera barat, sumatera selatan, sulawesi selatan, kalimantan timur, sindh, khyber pakhtunkhwa, balochistan`),
);

export const COUNTRIES: ReadonlySet<string> = new Set(
  words(`
afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bhutan, bolivia,
bosnia and herzegovina, botswana, brazil, brasil, bulgaria, cambodia, cameroon, canada, chile, china, colombia, costa rica, croatia, cuba, cyprus,
czechia, czech republic, denmark, deutschland, dominican republic, ecuador, egypt, el salvador, espana, estonia, ethiopia, finland, france, georgia,
germany, ghana, greece, guatemala, haiti, honduras, hong kong, hungary, iceland, india, bharat, indonesia, iran, iraq, ireland, israel, italy, italia,
jamaica, japan, jordan, kazakhstan, kenya, kuwait, kyrgyzstan, laos, latvia, lebanon, libya, lithuania, luxembourg, malaysia, maldives, malta,
mauritius, mexico, moldova, mongolia, morocco, mozambique, myanmar, namibia, nepal, netherlands, nederland, new zealand, nicaragua, nigeria,
north macedonia, norway, oman, pakistan, panama, paraguay, peru, philippines, poland, polska, portugal, qatar, romania, russia, russian federation,
rwanda, saudi arabia, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, korea, spain, sri lanka, sudan, sweden,
switzerland, syria, taiwan, tanzania, thailand, tunisia, turkey, turkiye, uganda, ukraine, united arab emirates, uae, united kingdom, uk,
united states, united states of america, usa, uruguay, uzbekistan, venezuela, vietnam, viet nam, yemen, zambia, zimbabwe`),
);

export const CITIES: ReadonlySet<string> = new Set(
  words(`
agra, ahmedabad, ajmer, aligarh, allahabad, prayagraj, amritsar, aurangabad, bareilly, bengaluru, bangalore, bhopal, bhubaneswar, chennai, coimbatore,
cuttack, dehradun, delhi, new delhi, dhanbad, ernakulam, faridabad, ghaziabad, gorakhpur, guntur, gurgaon, gurugram, guwahati, gwalior, hubli,
hyderabad, imphal, indore, jabalpur, jaipur, jalandhar, jammu, jamshedpur, jodhpur, kanpur, kochi, kolhapur, kolkata, kota, kottayam, kozhikode,
lucknow, ludhiana, madurai, mangalore, meerut, mumbai, mysore, mysuru, nagpur, nashik, navi mumbai, noida, patna, pune, raipur, rajkot, ranchi, salem,
shimla, srinagar, surat, thane, thiruvananthapuram, thrissur, tiruchirappalli, udaipur, vadodara, varanasi, vijayawada, visakhapatnam, warangal,
karachi, lahore, islamabad, rawalpindi, dhaka, chittagong, kathmandu, colombo, kabul, london, birmingham, manchester, leeds, glasgow, edinburgh,
liverpool, bristol, cardiff, belfast, dublin, new york, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, san jose,
austin, jacksonville, columbus, charlotte, san francisco, seattle, denver, boston, detroit, nashville, portland, las vegas, memphis, baltimore,
milwaukee, atlanta, miami, minneapolis, cleveland, tampa, toronto, montreal, vancouver, calgary, ottawa, edmonton, winnipeg, sydney, melbourne,
brisbane, perth, adelaide, auckland, wellington, berlin, hamburg, munchen, munich, koln, cologne, frankfurt, stuttgart, dusseldorf, dortmund, essen,
leipzig, bremen, dresden, hannover, nurnberg, wien, vienna, zurich, geneva, geneve, basel, bern, paris, marseille, lyon, toulouse, nice, nantes,
strasbourg, montpellier, bordeaux, lille, madrid, barcelona, valencia, sevilla, zaragoza, malaga, bilbao, lisboa, lisbon, porto, roma, rome, milano,
milan, napoli, naples, torino, turin, palermo, genova, bologna, firenze, florence, venezia, amsterdam, rotterdam, den haag, utrecht, eindhoven,
brussels, bruxelles, antwerpen, warszawa, warsaw, krakow, lodz, wroclaw, poznan, gdansk, praha, prague, budapest, bucuresti, sofia, athens, istanbul,
ankara, izmir, bursa, antalya, moscow, moskva, saint petersburg, kiev, kyiv, minsk, stockholm, oslo, copenhagen, helsinki, jakarta, surabaya,
bandung, medan, semarang, makassar, palembang, depok, bekasi, tangerang, denpasar, yogyakarta, kuala lumpur, bangkok, manila, quezon city, hanoi,
ho chi minh city, beijing, shanghai, guangzhou, shenzhen, tokyo, osaka, seoul, busan, taipei, dubai, abu dhabi, riyadh, jeddah, doha, tehran, baghdad,
cairo, lagos, abuja, nairobi, accra, johannesburg, cape town, durban, casablanca, addis ababa, sao paulo, rio de janeiro, brasilia, salvador,
fortaleza, belo horizonte, curitiba, recife, porto alegre, buenos aires, cordoba, rosario, santiago, bogota, medellin, cali, lima, quito, guayaquil,
caracas, mexico city, ciudad de mexico, guadalajara, monterrey, puebla, tijuana`),
);
