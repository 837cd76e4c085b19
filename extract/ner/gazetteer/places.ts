/** Gazetteer: continents, countries, states and large cities. */
import { rowsOf } from './gazetteer.ts';

export const places = rowsOf(
  'Place',
  `Africa
  Asia
  Europe
  North America
  South America
  Latin America
  Oceania
  Antarctica
  Middle East
  Scandinavia
  Silicon Valley
  Wall Street
  United States | United States of America | USA | U.S. | US | U.S.A.
  United Kingdom | UK | U.K. | Great Britain
  England
  Scotland
  Wales
  Northern Ireland
  Ireland
  France
  Germany
  Switzerland
  Austria
  Italy
  Spain
  Portugal
  Netherlands | The Netherlands
  Belgium
  Luxembourg
  Denmark
  Norway
  Sweden
  Finland
  Iceland
  Poland
  Czech Republic | Czechia
  Slovakia
  Hungary
  Romania
  Bulgaria
  Greece
  Croatia
  Slovenia
  Serbia
  Ukraine
  Belarus
  Russia | Russian Federation
  Soviet Union | USSR
  Estonia
  Latvia
  Lithuania
  Turkey
  Israel
  Egypt
  South Africa
  Nigeria
  Kenya
  Morocco
  Ethiopia
  Saudi Arabia
  United Arab Emirates | UAE
  Iran
  Iraq
  India
  Pakistan
  Bangladesh
  Sri Lanka
  China | People's Republic of China
  Hong Kong
  Taiwan
  Japan
  South Korea
  North Korea
  Vietnam
  Thailand
  Malaysia
  Singapore
  Indonesia
  Philippines
  Australia
  New Zealand
  Canada
  Mexico
  Brazil
  Argentina
  Chile
  Colombia
  Peru
  Cuba
  California
  Texas
  New York State
  North Carolina
  South Carolina
  Massachusetts
  Washington, D.C. | Washington D.C.
  Washington State
  Oregon
  Utah
  Illinois
  Indiana
  Virginia
  Northern Virginia
  Florida
  Colorado
  Pennsylvania
  Georgia
  Michigan
  Ohio
  Minnesota
  New Jersey
  Ontario
  Quebec
  British Columbia
  Bavaria
  New York City | New York
  Los Angeles
  San Francisco
  San Jose
  Palo Alto
  Mountain View
  Menlo Park
  Cupertino
  Santa Clara
  Sunnyvale
  Seattle
  Redmond
  Portland
  Chicago
  Boston
  Raleigh
  Durham
  Houston
  Austin
  Dallas
  Denver
  Atlanta
  Miami
  Philadelphia
  Detroit
  Minneapolis
  Salt Lake City
  Provo
  Toronto
  Montreal
  Vancouver
  Ottawa
  London
  Cambridge
  Oxford
  Manchester
  Edinburgh
  Dublin
  Paris
  Lyon
  Strasbourg
  Roubaix
  Berlin
  Munich
  Hamburg
  Frankfurt
  Cologne
  Nuremberg
  Stuttgart
  Zurich
  Geneva
  Basel
  Bern
  Lausanne
  Schaffhausen
  Vienna
  Rome
  Milan
  Madrid
  Barcelona
  Lisbon
  Amsterdam
  Brussels
  Copenhagen
  Oslo
  Stockholm
  Helsinki
  Warsaw
  Prague
  Brno
  Budapest
  Athens
  Moscow
  Saint Petersburg
  Kyiv
  Istanbul
  Tel Aviv
  Ra'anana
  Jerusalem
  Cairo
  Lagos
  Nairobi
  Cape Town
  Johannesburg
  Dubai
  Mumbai
  Bangalore | Bengaluru
  Pune
  Delhi | New Delhi
  Chennai
  Hyderabad
  Beijing
  Shanghai
  Shenzhen
  Hangzhou
  Tokyo
  Osaka
  Kyoto
  Seoul
  Taipei
  Bangkok
  Jakarta
  Manila
  Sydney
  Melbourne
  Auckland
  Wellington
  Mexico City
  São Paulo
  Rio de Janeiro
  Buenos Aires
  Santiago`,
);
