/** Gazetteer: agencies, academies, international bodies, press, prizes and peoples known everywhere. */
import { rowsOf } from './gazetteer.ts';

export const bodies = [
  ...rowsOf(
    'Institution',
    `California Institute of Technology | Caltech
  Columbia University
  Cornell University
  University of Chicago
  University of Michigan
  University of Pennsylvania
  University of Texas at Austin
  University of Washington
  University of Waterloo
  University of Toronto
  McGill University
  New York University | NYU
  Johns Hopkins University
  Georgia Institute of Technology | Georgia Tech
  Northwestern University
  Brown University
  Vassar College
  Dartmouth College
  Duke University
  Rice University
  University of Edinburgh
  University of Manchester
  University College London | UCL
  Imperial College London
  King's College London
  London School of Economics
  Trinity College Dublin
  Technical University of Munich
  Humboldt University of Berlin | Humboldt University
  Free University of Berlin
  RWTH Aachen University | RWTH Aachen
  University of Göttingen
  University of Bonn
  University of Heidelberg | Heidelberg University
  University of Vienna
  University of Zurich
  University of Geneva
  Sorbonne
  École Polytechnique
  École normale supérieure
  Delft University of Technology | TU Delft
  Leiden University
  Uppsala University
  University of Copenhagen
  Aarhus University
  Moscow State University
  University of Tokyo
  Kyoto University
  Tsinghua University
  Peking University
  National University of Singapore
  University of Sydney
  University of Melbourne
  Indian Institutes of Technology
  National Institutes of Health | NIH
  National Science Foundation | NSF
  National Oceanic and Atmospheric Administration | NOAA
  Food and Drug Administration | FDA
  Federal Communications Commission | FCC
  Federal Trade Commission | FTC
  Securities and Exchange Commission | SEC
  Department of Justice
  Department of Commerce
  Department of Homeland Security
  United States Department of Defense | US Department of Defense | Pentagon
  United States Department of Energy
  United States Department of Justice
  United States Geological Survey
  Jet Propulsion Laboratory | JPL
  Brookhaven National Laboratory
  Lawrence Berkeley National Laboratory
  SLAC | SLAC National Accelerator Laboratory
  Smithsonian Institution
  Supreme Court
  United States Congress | US Congress
  European Parliament
  European Central Bank
  European Court of Justice
  European Southern Observatory | ESO
  European Molecular Biology Laboratory | EMBL
  International Monetary Fund | IMF
  World Bank
  Bundestag
  Bundesbank
  House of Commons
  House of Lords
  National Academy of Sciences
  French Academy of Sciences
  Royal Institution
  JAXA
  Roscosmos
  Science Museum
  Louvre`,
  ),
  ...rowsOf(
    'Organization',
    `International Telecommunication Union | ITU
  International Electrotechnical Commission | IEC
  International Astronomical Union
  International Olympic Committee | IOC
  World Trade Organization | WTO
  OECD
  OPEC
  FIFA
  UEFA
  Internet Society | ISOC
  Ecma International | ECMA
  American National Standards Institute | ANSI
  ETSI
  Bluetooth Special Interest Group
  Wi-Fi Alliance
  Video Electronics Standards Association | VESA
  Greenpeace
  Amnesty International
  United States Navy | US Navy | U.S. Navy
  United States Army | US Army | U.S. Army
  United States Air Force | US Air Force | U.S. Air Force
  Royal Navy
  Royal Air Force
  Wehrmacht
  Nazi Party
  Democratic Party
  Republican Party
  Labour Party
  Social Democratic Party
  New York Stock Exchange | NYSE
  Nasdaq | NASDAQ
  London Stock Exchange
  National Football League | NFL
  National Basketball Association | NBA
  National Hockey League | NHL
  Major League Baseball | MLB
  Bundesliga
  Premier League`,
  ),
  ...rowsOf(
    'Concept',
    `Nobel Prize | Nobel Prizes
  Nobel Peace Prize
  Nobel Prize in Physics
  Nobel Prize in Chemistry
  Nobel Prize in Literature
  Turing Award
  Fields Medal
  Academy Award | Academy Awards
  Pulitzer Prize
  Presidential Medal of Freedom
  National Medal of Technology
  National Medal of Science
  Moore's law
  Unix time`,
  ),
  ...rowsOf(
    'Company',
    `AT&T
  Siemens
  Bosch
  Philips
  Airbus
  Boeing
  Volkswagen
  BMW
  Daimler
  Mercedes-Benz
  Ford ?
  General Electric
  General Motors
  Tesla ?
  Toyota
  Honda
  Sony
  Panasonic
  Toshiba
  Hitachi
  Fujitsu
  NEC
  Samsung | Samsung Electronics
  LG Electronics
  Huawei
  ZTE
  Xiaomi
  Lenovo
  Foxconn
  TSMC
  Qualcomm
  Texas Instruments
  Motorola
  Honeywell
  Sperry Rand
  Remington Rand
  Control Data Corporation
  Digital Equipment Corporation
  Silicon Graphics
  Compaq
  Nortel
  Ericsson
  Alcatel-Lucent
  Nokia
  Deutsche Telekom
  Vodafone
  Verizon
  T-Mobile
  Comcast
  BBC
  NBC
  Netflix
  Spotify
  Uber
  Airbnb
  Twitter ?
  Dropbox
  Stripe ?
  PayPal
  eBay
  Yahoo | Yahoo!
  Yandex
  Baidu
  Tencent
  Alibaba
  Walmart
  Whole Foods Market | Whole Foods
  Starbucks
  McDonald's
  Coca-Cola
  Goldman Sachs
  JPMorgan Chase | JPMorgan
  Morgan Stanley
  Deutsche Bank
  SoftBank
  Sequoia Capital
  Andreessen Horowitz
  Penguin Books
  Addison-Wesley
  Prentice Hall
  O'Reilly Media
  McGraw-Hill
  Springer ?
  Elsevier
  Pixar
  DreamWorks Animation | DreamWorks
  Warner Bros.
  Paramount Pictures
  Epic Games
  Ubisoft
  Electronic Arts
  Nintendo
  Autodesk
  Adobe | Adobe Systems
  Capgemini
  Accenture
  Atos`,
  ),
];
