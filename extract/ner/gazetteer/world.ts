/** Gazetteer: countries, their larger regions and well-known cities beyond those of `places.ts`. */
import { rowsOf } from './gazetteer.ts';

const COUNTRIES = `Afghanistan
  Albania
  Algeria
  Andorra
  Angola
  Armenia
  Azerbaijan
  Bahamas
  Bahrain
  Barbados
  Belize
  Benin
  Bhutan
  Bolivia
  Bosnia and Herzegovina
  Botswana
  Brunei
  Burkina Faso
  Burundi
  Cambodia
  Cameroon
  Central African Republic
  Chad ?
  Costa Rica
  Cyprus
  Djibouti
  Dominican Republic
  Ecuador
  El Salvador
  Equatorial Guinea
  Eritrea
  Fiji
  Gabon
  Gambia
  Ghana
  Greenland
  Guatemala
  Guinea ?
  Guyana
  Haiti
  Honduras
  Ivory Coast
  Jamaica
  Jordan ?
  Kazakhstan
  Kosovo
  Kuwait
  Kyrgyzstan
  Laos
  Lebanon
  Lesotho
  Liberia
  Libya
  Liechtenstein
  Madagascar
  Malawi
  Maldives
  Mali
  Malta
  Mauritania
  Mauritius
  Moldova
  Monaco
  Mongolia
  Montenegro
  Mozambique
  Myanmar | Burma
  Namibia
  Nepal
  Nicaragua
  Niger
  North Macedonia
  Oman
  Palestine
  Panama
  Papua New Guinea
  Paraguay
  Qatar
  Rwanda
  Samoa
  San Marino
  Senegal
  Seychelles
  Sierra Leone
  Somalia
  Sudan
  Suriname
  Syria
  Tajikistan
  Tanzania
  Togo
  Trinidad and Tobago
  Tunisia
  Turkmenistan
  Uganda
  Uruguay
  Uzbekistan
  Vatican City
  Venezuela
  Yemen
  Zambia
  Zimbabwe
  West Germany
  East Germany
  Czechoslovakia
  Yugoslavia
  Austria-Hungary
  Prussia
  Ottoman Empire
  Roman Empire
  British Empire`;

const REGIONS = `Alabama
  Alaska
  Arizona
  Arkansas
  Connecticut
  Delaware
  Hawaii
  Idaho
  Iowa
  Kansas
  Kentucky
  Louisiana
  Maine
  Maryland
  Mississippi
  Missouri
  Montana
  Nebraska
  Nevada
  New Hampshire
  New Mexico
  North Dakota
  Oklahoma
  Puerto Rico
  Rhode Island
  South Dakota
  Tennessee
  Vermont
  West Virginia
  Wisconsin
  Wyoming
  Alberta
  Manitoba
  New Brunswick
  Newfoundland
  Nova Scotia
  Saskatchewan
  Baden-Württemberg
  Brandenburg
  Hesse ?
  Lower Saxony
  North Rhine-Westphalia
  Rhineland-Palatinate
  Saarland
  Saxony
  Saxony-Anhalt
  Schleswig-Holstein
  Thuringia
  Franconia
  Middle Franconia
  Tyrol
  Lombardy
  Tuscany
  Sicily
  Catalonia
  Andalusia
  Brittany
  Normandy
  Alsace
  Provence
  Flanders
  Wallonia
  Kent
  Surrey
  Essex
  Sussex
  Cornwall
  Yorkshire
  Lancashire
  Cambridgeshire
  Oxfordshire
  Hampshire
  New South Wales
  Queensland
  Tasmania
  Western Australia
  Guangdong
  Zhejiang
  Sichuan
  Maharashtra
  Karnataka
  Tamil Nadu
  Kerala
  Punjab
  Siberia
  Crimea
  Bohemia
  Moravia
  Silesia
  New England
  Midwest
  East Coast
  West Coast
  Eastern Europe
  Western Europe
  Central Europe
  Northern Europe
  Southeast Asia
  East Asia
  Central Asia
  Caribbean
  Balkans
  Central America`;

const CITIES = `Aachen
  Aarhus
  Abu Dhabi
  Adelaide
  Albany
  Albuquerque
  Alexandria
  Algiers
  Almaty
  Anchorage
  Ankara
  Ann Arbor
  Antwerp
  Arlington
  Augsburg
  Baghdad
  Baku
  Baltimore
  Bari
  Beijing
  Beirut
  Belfast
  Belgrade
  Bergen
  Bielefeld
  Bilbao
  Birmingham
  Bochum
  Bogotá
  Bologna
  Bonn
  Bordeaux
  Boulder
  Bratislava
  Bremen
  Brest
  Brighton
  Brisbane
  Bristol
  Brooklyn
  Bucharest
  Buffalo ?
  Calgary
  Canberra
  Caracas
  Cardiff
  Casablanca
  Cincinnati
  Cleveland
  Cluj-Napoca
  Colorado Springs
  Córdoba
  Dakar
  Damascus
  Darmstadt
  Dayton
  Delft
  Dortmund
  Dresden
  Dunkirk
  Düsseldorf
  Edmonton
  Eindhoven
  Erlangen
  Espoo
  Essen
  Florence
  Fort Worth
  Freiburg
  Fürth
  Gdańsk
  Genoa
  Ghent
  Glasgow
  Gothenburg
  Göttingen
  Gravelines
  Graz
  Grenoble
  Groningen
  Guadalajara
  Guangzhou
  Haifa
  Halifax
  Hanoi
  Hanover
  Harlem
  Havana
  Heidelberg
  Ho Chi Minh City
  Honolulu
  Indianapolis
  Innsbruck
  Islamabad
  Jacksonville
  Jena
  Kabul
  Kansas City
  Karachi
  Karlsruhe
  Kassel
  Kathmandu
  Kharkiv
  Kiel
  Kolkata | Calcutta
  Kraków | Krakow
  Kuala Lumpur
  La Paz
  Lahore
  Las Vegas
  Le Havre
  Leeds
  Leicester
  Leiden
  Leipzig
  Leuven
  Lexington
  Liège
  Lille
  Lima
  Limoges
  Linköping
  Linz
  Liverpool
  Ljubljana
  Louisville
  Lübeck
  Lund
  Lusaka
  Luxembourg City
  Lviv
  Madison ?
  Magdeburg
  Mainz
  Malmö
  Manhattan
  Mannheim
  Marseille
  Memphis
  Milwaukee
  Minsk
  Montevideo
  Montpellier
  Montreux
  Munster | Münster
  Nagoya
  Nanjing
  Nantes
  Naples
  Nashville
  New Haven
  New Orleans
  Newark
  Newcastle
  Nice ?
  Nottingham
  Novosibirsk
  Oakland
  Odesa | Odessa
  Oklahoma City
  Orlando ?
  Osnabrück
  Ostrava
  Oulu
  Padua
  Palermo
  Pasadena
  Perth
  Pisa
  Pittsburgh
  Plymouth
  Poitiers
  Porto
  Potsdam
  Poznań
  Princeton
  Providence ?
  Quebec City
  Quito
  Reading ?
  Regensburg
  Rennes
  Reykjavik
  Richmond
  Riga
  Rochester
  Rostock
  Rotterdam
  Rouen
  Saarbrücken
  Sacramento
  Saint-Denis
  Salzburg
  San Antonio
  San Diego
  Santa Barbara
  Santa Monica
  Santo Domingo
  Sarajevo
  Sapporo
  Sendai
  Seville
  Sheffield
  Sofia ?
  Southampton
  Spokane
  Springfield
  St. Louis
  Syracuse
  Tallinn
  Tampa
  Tampere
  Tashkent
  Tbilisi
  Tehran
  The Hague
  Thessaloniki
  Tianjin
  Tirana
  Toulouse
  Trieste
  Tripoli
  Trondheim
  Tucson
  Tulsa
  Tunis
  Turin
  Turku
  Uppsala
  Utrecht
  Valencia
  Valparaíso
  Vancouver
  Venice
  Verona
  Versailles
  Vilnius
  Warwick
  Wiesbaden
  Winnipeg
  Wolfsburg
  Worcester
  Wrocław
  Wuhan
  Wuppertal
  Würzburg
  Xi'an
  Yekaterinburg
  Yerevan
  Yokohama
  York ?
  Zagreb
  Alps
  Andes
  Himalayas
  Rhine
  Danube
  Thames
  Nile
  Atlantic Ocean | Atlantic
  Pacific Ocean | Pacific
  Indian Ocean
  Mediterranean Sea | Mediterranean
  Baltic Sea
  North Sea
  Black Sea
  Persian Gulf
  Bay Area
  Earth ?
  Moon ?
  Mars ?
  Jupiter ?
  Saturn ?
  Milky Way`;

export const countries = rowsOf('Place', COUNTRIES);
export const regions = rowsOf('Place', REGIONS);
export const cities = rowsOf('Place', CITIES);
