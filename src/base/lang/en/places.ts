import type { PlacesLexicon } from '../places-lexicon.ts';

/** What tells in English that a name is a place's. */
export const englishPlaces: PlacesLexicon = {
  settings: {
    words: 'in|near|outside|around|throughout|across|inside|nearby',
    example: 'The train stopped near Ashburn for an hour.',
    counter: 'The train was stopped by Ashburn for an hour.',
  },
  holders: {
    words:
      'city|town|village|township|borough|county|province|district|port|capital|suburb|municipality|region|outskirts|people|residents|mayor|north|south|east|west|northeast|northwest|southeast|southwest',
    example: 'The mayor of Ashburn opened the bridge.',
    counter: 'The brother of Ashburn opened the bridge.',
  },
  directions: {
    words:
      'north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|central|upper|lower|greater|downtown|mainland|coastal|suburban|rural',
    example: 'Farmers left northern Ashburn after the flood.',
    counter: 'Farmers left poor Ashburn after the flood.',
  },
  belongings: {
    words:
      'man|woman|men|women|teen|teenager|teens|resident|residents|native|family|families|couple|boy|girl|police|mayor|officials|council|school|schools|officer|officers|firefighter|firefighters|student|students|area|neighborhood|neighbourhood|home|homes|house|apartment|business|businesses|city|town|village|county|airport|suburb|metropolitan|campus|plant|court|hospital|street|streets|downtown|community|voters|taxpayers|church|parish|region|province|suburbs|district|governorate|prefecture|factory|harbour|harbor',
    example: 'An Ashburn woman won the race of 1997.',
    counter: 'The Ashburn record of 1997 was broken.',
  },
  bodies: {
    words:
      'police|city|town|county|council|airport|university|school|schools|hospital|court|fire|sheriff|mayor|department|commission|commissioners|parks|public|chamber|library|district|high|regional|municipal|community|international|township|board|college|elementary|middle|central|memorial|medical|area|metropolitan|state|republican|republicans|democrat|democrats|senator|representative|governor|lawmakers|legislature|premier|finance',
    example: 'He spoke to the Ashburn City Council in 2003.',
    counter: 'He spoke to the Ashburn Steel Company in 2003.',
  },
  features: {
    words:
      'street|st|road|rd|avenue|ave|drive|dr|lane|boulevard|blvd|highway|bridge|lake|river|mountain|mountains|beach|bay|island|islands|valley|hills|heights|square|airport|creek|canyon|park|peninsula|desert|forest|strait|sea|ocean|gulf|coast|plateau|basin|county|parish|province|governorate|district|oblast|township|turnpike|parkway|trail|terrace|court|way|place|falls|harbor|harbour|port|station',
    example: 'They closed Ashburn Road and two bridges.',
    counter: 'They closed Ashburn and two bridges.',
  },
  sites: {
    words:
      'hall|halls|center|centre|station|stadium|arena|theatre|theater|museum|cathedral|church|park|mall|market|square|castle|reservoir|dam|barracks|base|depot|garrison|prison|jail|cemetery|clinic|infirmary|academy|college|university|campus|institute|courthouse|borough|village|valley|harbor|harbour|port|marina|bay|beach|zoo|garden|gardens|racecourse|speedway|raceway|golf|country|club|fair|fairgrounds|expo|convention|civic|industrial|business|north|south|east|west|old|new|crown|magistrates|county|city|town|downtown|post|rail|railway|train|bus|transit|union|general|veterans|federal|national|royal|grand|army|air|naval|air base|refugee|camp|checkpoint|crossing|district|municipality|metro|heliport|airfield|airbase|refinery|shipyard',
    example: 'They danced at Ashburn Town Hall in 1951.',
    counter: 'They rode on Ashburn Creek Road in 1951.',
  },
  parts: {
    words: 'old|historic|inner|outer|new|downtown|uptown|metro|metropolitan|midtown|town|ancient|medieval|colonial',
    example: 'Tourists like Old Ashburn best.',
    counter: 'Tourists like Mary Ashburn best.',
  },
  townsfolk: {
    words:
      'man|woman|teen|teenager|girl|boy|boys|girls|couple|parents|resident|residents|native|mother|father|family|student|driver|motorist|motorcyclist|homeowner|neighborhood|downtown|elementary|high|middle|city|town|township|mayor|police|fire|firefighters|councilman|school|schools|library|hospital',
    example: 'An Ashburn woman won the race of 1997.',
    counter: 'An Ashburn minister signed the treaty of 1997.',
  },
  townships: {
    words: 'city|town|township|village|hamlet|borough|suburb|mayor',
    example: 'The city of Ashburn raised its taxes in 1997.',
    counter: 'The army of Ashburn raised its flag in 1997.',
  },
  streets: {
    words: 'st|street|ave|avenue|rd|road|dr|drive|lane|blvd|boulevard|close|way|court',
    example: 'The shop at 12 Mill Street, Ashburn, burnt down.',
    counter: 'The fleet crossed the Sea, Ashburn said.',
  },
  countyKinds: { counties: 'County', parishes: 'Parish' },
  provincial: {
    words:
      'gov|governor|border|line|legislature|lawmakers|legislators|assemblyman|senate|senator|sen|rep|attorney|state|province|supreme|premier|lieutenant|voters|primary|delegation|secretary',
    example: 'The Ashburn governor vetoed the bill of 1988.',
    counter: 'The Ashburn baker won the prize of 1988.',
  },
  home: [
    {
      states: 'USA',
      words:
        'sheriff|sheriffs|county commissioner|county commissioners|county commission|city manager|board of education|school superintendent|high school|district attorney|state trooper|state troopers|highway patrol|county jail|state senator|state legislature|zip code|varsity|sophomore|freshman|Thanksgiving|Fourth of July|selectmen|mph|county attorney|state route|Superior Court|Circuit Court|Interstate',
      example: 'The sheriff told the board of education that the highway patrol would come.',
      counter: 'The minister told the committee that the police would come.',
    },
    {
      states: 'USA|CAN',
      words:
        'city council|councilman|councilwoman|school board|school district|downtown|neighborhood|township|intersection|Ave.|Blvd.|St.,|Rd.,',
      example: 'The school board met downtown.',
      counter: 'The committee met in the centre.',
    },
    {
      states: 'CAN',
      words:
        'RCMP|OPP|Const.|provincial police|Mounties|Crown attorney|Crown prosecutor|MPP|MPPs|reeve|First Nations|C$|Canadian Press',
      example: 'The RCMP and Const. Bell thanked the reeve.',
      counter: 'The police and Captain Bell thanked the mayor.',
    },
    {
      states: 'GBR',
      words:
        '£|Crown Court|Magistrates Court|Magistrates’ Court|Detective Constable|Detective Sergeant|Detective Inspector|Det Sgt|Det Con|Det Insp|councillor|councillors|Cllr|borough council|county council|district council|town council|parish council|NHS|council tax|GCSE|GCSEs|Met Police|Scotland Yard|pensioner|Lib Dem',
      example: 'Councillors heard that the NHS had lost £3m.',
      counter: 'Ministers heard that the hospital had lost $3m.',
    },
    {
      states: 'IRL',
      words:
        'Garda|Gardai|Gardaí|gardai|gardaí|Dáil|Dail|Oireachtas|Taoiseach|Tánaiste|Fianna Fáil|Fine Gael|Sinn Féin|HSE|RTE|An Bord Pleanála|county council|county councillor|Cllr',
      example: 'The Taoiseach thanked the gardaí.',
      counter: 'The premier thanked the police.',
    },
    {
      states: 'AUS',
      words: 'Senior Constable|Leading Senior Constable|shire council|bushfire|bushfires|NRL|ABC Radio|A$|NSW',
      example: 'A Senior Constable warned of bushfires.',
      counter: 'An officer warned of fires.',
    },
    {
      states: 'NZL',
      words: 'iwi|Maori|Māori|NZ$|NZTA',
      example: 'The iwi and other Māori groups agreed.',
      counter: 'The village and other groups agreed.',
    },
    {
      states: 'IND|PAK|BGD',
      words: 'lakh|lakhs|crore|crores|tehsil|upazila|taluk|Rs',
      example: 'The state lost two crore.',
      counter: 'The state lost two million.',
    },
    {
      states: 'IND',
      words: 'panchayat|Lok Sabha|Rajya Sabha|BJP|DGP|district collector|gram panchayat|MLAs|Vidhan Sabha',
      example: 'The BJP won the panchayat.',
      counter: 'The party won the village.',
    },
    {
      states: 'PAK',
      words: 'PML-N|PML-Q|MQM',
      example: 'The PML-N left the hall.',
      counter: 'The party left the hall.',
    },
    {
      states: 'NGA',
      words: 'naira|local government area|INEC',
      example: 'The fine was a million naira.',
      counter: 'The fine was a million dollars.',
    },
    {
      states: 'PHL',
      words: 'barangay|barangays|sitio',
      example: 'The barangay was flooded.',
      counter: 'The village was flooded.',
    },
  ],
  never: {
    words:
      'north|south|east|west|northern|southern|eastern|western|central|union|sale|act|city|town|county|church|valley|delta|chase|arab|street|police|house|state|university|college|school|park|center|centre|republic|republican|democrat|congress|senate|best|media|president|monday|friday|sunday|may|march|mercury|mobile|bath|reading|nice|guide|rule|grace|price|energy|enterprise|independent|liberal|freedom|liberty|hope|paradise|university park|court|fort|general|major|justice|sun|moon|star|post|times|friend|home|mission|commerce|industry|christian|christ|lord|god|king|queen|prince|royal|bishop|pope|marine|navy|army|wall|hall|hill|lake|river|bay|beach|island|green|black|white|brown|gray|grey|red|blue|long|short|young|love|day|stone|wood|field|rock|sector|block|route|exit|interstate|proposition|many|real|superior|january|february|april|june|july|august|september|october|november|december|tuesday|wednesday|thursday|saturday|welcome|success|business|eagle',
    example: 'They met near Ashburn in spring.',
    counter: 'They went to the North in spring.',
  },
};
