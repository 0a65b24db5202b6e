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
  never: {
    words:
      'north|south|east|west|northern|southern|eastern|western|central|union|sale|act|city|town|county|church|valley|delta|chase|arab|street|police|house|state|university|college|school|park|center|centre|republic|republican|democrat|congress|senate|best|media|president|monday|friday|sunday|may|march|mercury|mobile|bath|reading|nice|guide|rule|grace|price|energy|enterprise|independent|liberal|freedom|liberty|hope|paradise|university park|court|fort|general|major|justice|sun|moon|star|post|times|friend|home|mission|commerce|industry|christian|christ|lord|god|king|queen|prince|royal|bishop|pope|marine|navy|army|wall|hall|hill|lake|river|bay|beach|island|green|black|white|brown|gray|grey|red|blue|long|short|young|love|day|stone|wood|field|rock|sector|block|route|exit|interstate|proposition|many|real|superior|january|february|april|june|july|august|september|october|november|december|tuesday|wednesday|thursday|saturday|welcome|success|business|eagle',
    example: 'They met near Ashburn in spring.',
    counter: 'They went to the North in spring.',
  },
};
