import type { NamesLexicon } from '../names-lexicon.ts';
import { antecedentWeights } from './antecedents.ts';
import { englishCallings } from './callings.ts';
import { givenNames } from './given-names.ts';
import { englishRoles } from './roles.ts';

/** English names, offices and the words that stand for them. */
export const englishNames: NamesLexicon = {
  roles: englishRoles,
  groups: [
    {
      phrases:
        'the two countries|both countries|the two nations|both nations|the two states|both states|the two neighbours|the two neighbors|the two governments|both governments|the two koreas|the two powers|the two allies|the neighbouring countries|the two peoples|both peoples',
      of: 'state',
      example: 'Chile and Peru traded accusations before the two countries recalled their envoys.',
      counter: 'Chile was among the two dozen countries that signed.',
    },
    {
      phrases: 'the two sides|both sides|the two parties|both parties|the two delegations|both delegations',
      of: 'party',
      example: 'Armenia and Azerbaijan said the two sides would meet again.',
      counter: 'He wrote on the two side pages.',
    },
    {
      phrases:
        'the two leaders|both leaders|the two presidents|both presidents|the two men|both men|the two ministers|both ministers|the two prime ministers|the two women|the two diplomats|the two foreign ministers|the pair|the two officials',
      of: 'person',
      example: 'Sarkozy received Merkel in Paris, where the two leaders spoke to reporters.',
      counter: 'Sarkozy met the two leaders of the strike.',
    },
  ],
  callings: englishCallings,
  antecedents: antecedentWeights,
  pronouns: [
    ...['he', 'him', 'his', 'himself'].map((form) => ({ form, gender: 'he' as const })),
    ...['she', 'her', 'hers', 'herself'].map((form) => ({ form, gender: 'she' as const })),
    ...['it', 'its', 'itself'].map((form) => ({ form, gender: 'it' as const })),
    ...['they', 'them', 'their', 'theirs', 'themselves'].map((form) => ({ form, gender: 'they' as const })),
  ],
  titles: [
    ...[
      'Mr',
      'Mr.',
      'Sir',
      'Lord',
      'Sheikh',
      'Prince',
      'King',
      'Señor',
      'Monsieur',
      'Herr',
      'Father',
      'Pope',
      'Brother',
      'Uncle',
    ].map((form) => ({ form, gender: 'he' as const })),
    ...[
      'Mrs',
      'Mrs.',
      'Ms',
      'Ms.',
      'Miss',
      'Lady',
      'Dame',
      'Sheikha',
      'Princess',
      'Queen',
      'Madame',
      'Frau',
      'Sister',
      'Baroness',
      'Aunt',
    ].map((form) => ({ form, gender: 'she' as const })),
    ...'H.E. HE. HRH H.R.H. HM H.M. Dr Dr. Prof Prof. Professor Rev Rev. Reverend Sen Sen. Senator Rep Rep. Congressman Congresswoman Gov Gov. Governor Gen Gen. General Lt Lt. Lieutenant Col Col. Colonel Maj Maj. Major Capt Capt. Captain Sgt Sgt. Sergeant Adm Adm. Admiral Cmdr Cmdr. Commander Marshal Brig Brig. Brigadier President Chancellor Premier Minister Secretary Ambassador Judge Justice Mayor Archbishop Bishop Cardinal Ayatollah Imam Rabbi Mullah Maulana Comrade Chairman Chairwoman Speaker Spokesman Spokeswoman Councillor Councilor Attorney Detective Officer Emperor Emir Sultan St. Doctor'
      .split(' ')
      .map((form) => ({ form, gender: null })),
  ],
  organisationWords:
    'Academy Administration Agency Alliance Army Assembly Association Authority Band Bank Battalion Board Brigade Broadcaster Broadcasting Brotherhood Bureau Cabinet Cartel Center Centre Chamber Channel Church Club Coalition Commission Committee Commonwealth Communities Community Company Confederation Conference Congress Congregation Consortium Consulate Co Co. Corp Corp. Corporation Corps Council Court Courts Daily Democrats Department Directorate Division Duma Embassy Federation Fleet Force Forces Forum Foundation Front Fund Gazette Government Greens Group Guard Guards Herald Holdings Hospital House Inc Inc. Industries Institute Institution Intelligence Investigations Journal Judiciary Junta Knesset League Legislature Limited LLC Lords Ltd Ltd. Magazine Media Militia Ministry Mission Motors Movement Municipality NGO Navy Network News Newspaper Office Operation Orchestra Organisation Organization PLC Panel Parliament Partnership Party Pharmaceuticals Police Politburo Polytechnic Post Press Programme Prosecutor Radio Records Regiment Registry Republicans Reserve Resistance School Secretariat Senate Service Services Society Squad Staff Standard Studio Studios Summit Symphony Syndicate Systems TV Tabloid Taliban Task Team Technologies Technology Telegraph Television Theatre Theater Times Tribunal Tribune Trust Union Unions United Universities University Weekly Workers Airlines Airways College Energy Entertainment Motor Oil Petroleum Pictures Rovers City_FC FC',
  companies:
    'Google Facebook Twitter Microsoft YouTube Instagram WhatsApp Telegram TikTok Netflix Spotify Uber Airbnb Boeing Airbus Toyota Honda Nissan Mazda Hyundai Kia Samsung Huawei ZTE Xiaomi Gazprom Rosneft Lukoil Sberbank Rosatom Siemens Volkswagen Renault Peugeot Nokia Ericsson Intel IBM Nvidia TSMC Sony Panasonic Hitachi Toshiba Tesla SpaceX Starlink Lockheed Raytheon Northrop ExxonMobil Exxon Chevron TotalEnergies Eni Equinor Statoil Petrobras Pemex Aramco Alibaba Tencent Baidu ByteDance Lenovo Wikipedia Wikinews WikiLeaks Reddit LinkedIn Adidas Nike Pfizer Moderna AstraZeneca Sinovac Novartis Roche Bayer FIFA UEFA NASA Roscosmos Rosoboronexport Aeroflot Lufthansa Ryanair Qantas Maersk Glencore Cargill Monsanto Nestle Unilever Ikea Walmart Starbucks Disney Yahoo Skype Slack Snapchat Zoom Bellingcat Greenpeace Oxfam Amnesty',
  placeWords:
    'River Lake Sea Ocean Gulf Bay Strait Straits Channel_Islands Island Islands Isle Isles Peninsula Mountain Mountains Hills Valley Desert Province County District Region Territory Territories State_Park Park Street Avenue Road Square Boulevard Lane Bridge Airport Port Harbour Harbor Beach Coast Canal Delta Basin Plateau Highlands Heights Bank_City City Town Village Oblast Prefecture Governorate Republic Kingdom Emirates Strip Crossing Corridor Border Zone Station Terminal Pass Cape Falls Forest Reef Atoll Archipelago Plaza Township Borough Castle Cemetery Cathedral Hall Stadium Arena Tower Towers Palace Hotel Camp Prison Museum Museums',
  siteKinds: 'Space Science Art Arts Visitor Visitors Convention Shopping Trade Cultural Detention Sports Civic',
  placeOpeners:
    'Mount Mt Mt. Lake Cape Fort Port San Santa Saint St. New Los Las El Tel Gulf Bay Isle Isles Strait Straits Sea Republic Kingdom City Province Museum',
  otherWords:
    'Address Speech Olympics Treaty Agreement Accord Accords Act Bill Law Laws Protocol Convention Declaration Pact Resolution Constitution Charter Code Cup Games Olympics Championship Championships Award Awards Prize Medal Festival Day Week Month Year War Wars Battle Revolution Uprising Spring Holocaust Age Era Century Project Initiative Plan Program Process Prix Trophy Tour Open Marathon Series Season Album Symphony_No Prime Edition Report Review Theory Model Award Amendment Doctrine Scandal Crisis Massacre Genocide Earthquake Hurricane Typhoon Storm Virus Disease Syndrome Act. Rights Democracy Communism Language Bible Quran Koran Torah Degree Internet Web Website Night Eve Weekend Anniversary Shuttle',
  otherOpeners: 'Hurricane Typhoon Cyclone Storm Operation Shuttle',
  bodiesAlone: 'Parliament Congress Senate Knesset Duma Taliban Politburo Treasury Commonwealth Cabinet',
  nameOwners: 'People Peoples Workers Women Children Men Farmers Teachers Students Writers Veterans Doctors Lawyers',
  jointBodies:
    'Ministry Department Committee Commission Office Institute Organisation Organization Museum Chamber Court Board',
  directions: 'North South East West',
  camps: 'west',
  followers: 'supporter sympathiser sympathizer backer critic admirer adherent',
  particles:
    "de da do dos das del della di du des la le van von der den ter ten bin ibn bint ben al el ul ur ud bar abu af zu e y d' l' al- el- ap",
  notNames:
    'I No. Vol. Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Christmas Easter Ramadan Internet God Islam Christianity English Mr Mrs Ms Miss Dr A.M. P.M. AM PM GMT EST CEO TV DVD PhD Photo Image Read Advertisement OK COVID Covid HIV AIDS GDP AI DNA Okay Yes No Hi Hello Thanks Well Oh Dear Regards Cheers FYI PS P.S. Thx Plz Here',
  commonAcronyms:
    'VAT GST GNP CPI PPP IPO ETF CFO COO CTO CIO MP MEP MLA MSP QC KC SC VIP VP CPA LLC LLP PLC HR PR IT IQ CV ID PIN ICBM IRBM SLBM IED UAV UCAV WMD MIRV MANPADS HIMARS ATACMS THAAD SAM RPG AWACS POW MIA IDP NGO LNG LPG SUV EV PPE ICU ER ADHD PTSD STEM LGBT LGBTQ BBQ RSVP ASAP FYI BTW LOL LMAO OMG IMO DIY HQ GPS CCTV USB CD VHS PDF FAQ SMS URL HTML HTTP API ATM UFO RNA PCR SARS MERS BSE TB MRI CT IVF BMI CFC HFC GMO VPN PC VR GIF JPG MMS LED LCD OLED HDTV DIY DJ MC MVP PhD MBA MA BA BSc MSc MD DDS GCSE GPA SAT JD AD BC BCE CE AKA EEZ FTA MOU NDA DMZ LOC LAC ADIZ RIP TBA TBD SOS PS FOIA RFP ROI IRR P&L FX USD EUR GBP JPY CNY RMB UTC CET PST PDT CST CDT MST EDT BST IST JST',
  placeLetters:
    'NY N.Y. NYC LA L.A. SF DC D.C. B.C. BC PEI NSW CA CT FL GA IL KS KY MA MD MI MN MO NC N.C. NE NH N.H. NJ N.J. NM N.M. NV OH OK PA RI R.I. SC S.C. SD TN TX UT VA VT WA WI WV WY',
  speechVerbs:
    'say tell add announce claim deny warn argue insist declare note explain write tweet report state believe think want hope admit accuse call urge vow pledge stress reiterate reply respond ask confirm acknowledge comment condemn criticize criticise reject praise thank visit meet speak decide describe recall suggest demand promise threaten agree know feel see play win die marry born retire resign',
  sayVerbs:
    'say tell add announce claim deny warn argue insist declare note report state accuse call urge vow pledge stress confirm condemn reject',
  tellVerbs:
    'argue note explain write warn acknowledge admit respond reply describe call claim estimate conclude predict believe',
  impersonalVerbs: 'be seem appear become happen mean take rain remain turn come look follow get make cost',
  visitVerbs: 'visit leave reach enter tour',
  mutualVerbs:
    'met meet talked talk talking meeting spoken spoke signed sign agreed agree discussed discuss conferred negotiated',
  dealPrepositions: 'with against by between and toward towards',
  placePrepositions: 'in at near from to across around throughout outside inside through toward towards into via',
  notHolder:
    'former ex late then onetime one-time previous past deputy vice assistant incoming designate elect future next ousted deposed exiled shadow would-be outgoing_deputy opposition rebel separatist party deposed',
  pastHolder: 'former ex late onetime one-time past deposed ousted exiled disgraced',
  officeModifiers:
    'deputy senior acting former first vice assistant chief top interim outgoing incoming permanent special supreme executive late ex then current new veteran principal general honorary joint national federal central military defence defense foreign interior finance prime state presidential regional chief',
  countWords:
    'one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands millions some several many few most more fewer other another',
  foreignWords:
    'foreign other another world international global western european african asian arab american latin nordic baltic regional allied ally allies partner partners neighbouring neighboring both every each no any two three countries nations states rebel exiled counterpart counterparts visiting their his her its people person man woman men women child children king queen emir sultan monarch pope shah ayatollah',
  jointWords: 'multilateral multinational international intergovernmental',
  regionWords:
    'north south east west northern southern eastern western northeastern northwestern southeastern southwestern central upper lower greater inner outer new old little',
  placedBefore:
    '\\b(?:in|at|on|of|against|into|across|throughout)\\s(?:(?!near\\b|from\\b|with\\b|to\\b)[^\\s,;]+\\s){0,4}$',
  chamberBodies:
    "(?<!\\bWhite )\\b(?:Senate|House|[Cc]ongressional|[Pp]arliamentary|Knesset|Duma|Bundestag|Rada)\\s(?:[\\p{L}’'-]+\\s){0,4}(?:(?:[Ss]ub)?[Cc]ommittees?|[Pp]anels?|leaders?|leadership|[Dd]emocrats?|[Rr]epublicans?|investigators)\\b",
  vehicles:
    'ship vessel tanker boat freighter ferry warship trawler plane aircraft jet airliner airplane helicopter flight drone convoy truck',
  crowns: 'king queen emperor empress emir sultan prince princess duke monarch pope shah',
  genericHeads:
    'head chief chair chairman chairwoman leader spokesman spokeswoman spokesperson official member director president team group secretary representative deputy adviser advisor aide delegation source number hundreds dozens thousands crowd bloc coalition supporter commander faction group movement fighter militant',
  patronTails:
    'backed funded financed supported sponsored allied aligned friendly armed trained supplied linked inspired mediated brokered drafted proposed installed appointed supplied made',
  realms:
    'republic kingdom federation emirate principality union confederation country nation state land homeland realm region world bloc continent island territory capital people g7 g8 g20 member-state',
  // `Republic of Gabon`, `Kingdom of Tonga`; not `State of Georgia`, `Commonwealth of Virginia`, which are others' parts.
  realmForms: 'Republic Kingdom Emirate Sultanate Principality Duchy Federation Confederation',
  // `the Dole campaign`; not `the Gallipoli campaign`, which is no person's.
  campaigns: 'campaign campaigns',
  // `all parties`, `the warring parties`; not `opposition parties`, `all communist parties`.
  sideWords:
    'all both the two these those other warring conflicting relevant concerned interested involved third negotiating belligerent hostile respective rival contracting signatory responsible fighting',
  // "After the election the president met all parties"; not "The president urged all parties to hold their fire".
  pollWords:
    'election elections coalition parliament parliamentary lawmakers mps voters polls poll seats ballot constitution knesset duma bundestag senate',
  hyphenTails:
    'led backed based born style wide bound trained made owned run held controlled occupied aligned linked funded friendly sponsored elect designate turned old era allied brokered mediated supplied installed imposed speaking ranking general type built ruled inspired era led-by dominated like mandated drafted proposed area century level and to',
  givenNames,
  genderNouns: [
    ...'spokesman chairman businessman policeman congressman king prince emperor man father son brother husband uncle boy grandfather nephew widower actor gentleman sultan emir fisherman'
      .split(' ')
      .map((form) => ({ form, gender: 'he' as const })),
    ...'spokeswoman chairwoman businesswoman policewoman congresswoman queen princess empress woman mother daughter sister wife aunt girl grandmother niece widow actress lady'
      .split(' ')
      .map((form) => ({ form, gender: 'she' as const })),
  ],
  organisationNouns:
    'group ministry organisation organization agency party panel team alliance bloc company firm bank court council commission committee parliament army military government union federation movement coalition institute university newspaper paper channel broadcaster club airline militia body watchdog tribunal junta administration embassy senate congress department bureau office foundation association league network charity',
};
