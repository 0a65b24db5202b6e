import type { RoleRow } from '../names-lexicon.ts';

/** Offices, kinds of people and bodies in English. Longer phrases win over shorter ones, whatever their order here. */
export const englishRoles: readonly RoleRow[] = [
  {
    phrases:
      'leader|supreme leader|paramount leader|top leader|supremo|paramount chief|ruler|dictator|strongman|autocrat',
    kind: 'office',
    sector: 'GOV',
    role: 'leader',
    example: 'the Libyan leader',
    counter: 'the Libyan rebel leader',
  },
  {
    phrases: 'president|head of state|king|queen|emperor|emir|sultan|monarch|crown prince|pope',
    kind: 'office',
    sector: 'GOV',
    role: 'head-of-state',
    example: 'the Chilean president',
    counter: 'the vice president',
  },
  {
    phrases: 'prime minister|premier|chancellor|head of government|taoiseach',
    kind: 'office',
    sector: 'GOV',
    role: 'head-of-government',
    example: 'the Danish prime minister',
    counter: 'the deputy prime minister',
  },
  {
    phrases:
      'foreign minister|foreign secretary|minister of foreign affairs|minister for foreign affairs|foreign affairs minister|external affairs minister|minister of external affairs|secretary of state|state secretary|top diplomat|chief diplomat|overseas minister|overseas secretary|minister of overseas affairs|external relations minister|minister of external relations|foreign relations minister|minister of foreign relations|minister for external affairs|minister for foreign relations|international relations minister|minister of international relations',
    kind: 'office',
    sector: 'GOV',
    role: 'foreign-minister',
    example: 'the Kenyan foreign minister',
    counter: 'the deputy foreign minister of Kenya',
  },
  {
    phrases:
      'defence minister|defense minister|defence secretary|defense secretary|minister of defence|minister of defense|minister for defence|secretary of defense|secretary of defence|defence chief|defense chief|minister of national defense|minister of national defence|war minister|minister of war|secretary of war|armed forces minister|minister of the armed forces|protection minister',
    kind: 'office',
    sector: 'GOV',
    role: 'defence-minister',
    example: 'the Greek defence minister',
    counter: 'the Greek culture minister',
  },
  {
    phrases:
      'vice president|vice chairman|deputy president|deputy prime minister|vice premier|deputy premier|deputy foreign minister|vice foreign minister|deputy minister|vice minister|assistant secretary|assistant secretary of state|deputy secretary|deputy secretary of state|undersecretary|deputy defence minister|deputy defense minister|first lady|chief minister',
    kind: 'office',
    sector: 'GOV',
    role: 'other',
    example: 'the vice president of Ecuador',
    counter: 'the president of Ecuador',
  },
  {
    phrases:
      'minister|secretary|cabinet minister|interior minister|internal affairs minister|minister of internal affairs|finance minister|home secretary|trade minister|security council secretary|attorney general|treasury secretary|governor|mayor|national security adviser|national security advisor|security adviser|security advisor|adviser|advisor|aide|chief of staff|commissioner|envoy|special envoy|ambassador|high commissioner|diplomat|consul|consul general|attache|representative|permanent representative|special representative|negotiator|chief negotiator|delegate|emissary|charge d affaires|spokesman|spokeswoman|spokesperson|press secretary|official|government official|senior official|civil servant|bureaucrat|inspector|regulator|high representative|secretary general|secretary-general|general secretary|justice minister|minister of justice|justice secretary|director general|surgeon general|governor general|solicitor general|inspector general|auditor general|assistant to the president|assistant to the president for national security affairs|director|deputy director|head|chairman|chairwoman|chair|chief|bureau chief|deputy head|administrator|minister of state|junior minister|authority|government source|ombudsman|state councillor|state councilor|official source|councillor|counterpart',
    kind: 'office',
    sector: 'GOV',
    role: 'other',
    example: 'the Peruvian interior minister',
    counter: 'a Baptist church minister',
  },
  {
    phrases:
      'army chief|army commander|military chief|military leader|military commander|military official|military spokesman|army spokesman|navy spokesman|military source|defence official|defense official|defence attache|general|lieutenant general|major general|brigadier general|brigadier|colonel|lieutenant colonel|captain|commander|major|sergeant|lieutenant|corporal|marshal|field marshal|admiral|rear admiral|vice admiral|commodore|chief of general staff|chief of the general staff|chief of defence staff|chairman of the joint chiefs of staff|commander in chief|commander-in-chief|joint chiefs|officer|army officer|military officer|soldier|troop|trooper|serviceman|marine|sailor|airman|paratrooper|conscript|reservist|peacekeeper|sniper|pilot|fighter pilot|military adviser',
    kind: 'office',
    sector: 'MIL',
    role: null,
    example: 'the Burmese army chief',
    counter: 'a police officer',
  },
  {
    phrases:
      'army|navy|air force|military|armed forces|armed force|force|forces|ground force|coast guard|national guard|troops|marines|special forces|infantry|brigade|battalion|regiment|division|garrison|fleet|squadron|general staff|joint chiefs of staff|warplane|war plane|fighter jet|fighter plane|jet|warship|destroyer|frigate|submarine|aircraft carrier|bomber|drone|helicopter|gunship|gunboat|tank|artillery|air defence|air defense|military unit|missile|rocket|aircraft|patrol boat|naval vessel|convoy|defence forces|defense forces|headquarters|defence headquarters|defense headquarters|revolutionary guard|revolutionary guards|military base|command|missile forces',
    kind: 'body',
    sector: 'MIL',
    role: null,
    example: 'the Ethiopian army',
    counter: 'the Ethiopian police force',
  },
  {
    phrases:
      'government|administration|cabinet|regime|state|authorities|ministry|foreign ministry|defence ministry|defense ministry|interior ministry|finance ministry|justice ministry|ministry of justice|department|justice department|department of justice|state department|central bank|embassy|consulate|mission|delegation|foreign office|home office|white house|kremlin|treasury|commission|election commission|panel|monitoring team|monitoring mission|council|security council|agency|office|ombudsman s office|bureau|junta|leadership|palace|presidency|municipality|secretariat|politburo|committee|council of ministers|team|state agency|public body|governorate|side|presidium|supreme soviet|council of state|state council',
    kind: 'body',
    sector: 'GOV',
    role: null,
    example: 'the Slovak foreign ministry',
    counter: 'the Slovak parliament',
  },
  {
    phrases:
      'parliament|congress|senate|legislature|national assembly|assembly|house|lower house|upper house|congressional group|congressional committee|parliamentary group|bundesrat|cortes|folketing|storting|riksdag|sejm|knesset committee|house of representatives|house of commons|house of lords|duma|state duma|knesset|bundestag|diet|majlis|verkhovna rada|rada|legislative council|parliamentary committee|consultative assembly|national people s congress|chamber of deputies',
    kind: 'body',
    sector: 'LEG',
    role: null,
    example: 'the Georgian parliament',
    counter: 'the Georgian government',
  },
  {
    phrases:
      'lawmaker|legislator|senator|deputy|mp|congressman|congresswoman|parliamentarian|member of parliament|member of congress|speaker|house speaker|parliament speaker|parliamentary speaker|member of the house|majority leader|minority leader|congressional leader|senate leader|parliamentary leader',
    kind: 'office',
    sector: 'LEG',
    role: null,
    example: 'two Colombian lawmakers',
    counter: 'a Colombian deputy foreign minister',
  },
  {
    phrases:
      'court|supreme court|high court|constitutional court|tribunal|judiciary|judge|justice|prosecutor|chief prosecutor|public prosecutor|prosecutor general|prosecutor s office|magistrate|court of justice|court of appeal|criminal court|jury|attorney|prosecution|appeals court|appellate court|district court|chief justice|prosecutors office|public defender',
    kind: 'body',
    sector: 'JUD',
    role: null,
    example: 'the Brazilian supreme court',
    counter: 'the Brazilian royal court party',
  },
  {
    phrases:
      'police|police force|police chief|police officer|policeman|policewoman|riot police|secret police|border guard|border police|security guard|security forces|security force|gendarme|gendarmerie|constable|detective|sheriff|cop|customs officer|customs|immigration inspector|immigration officer|prison guard|law enforcement|drug enforcement administration|border agent',
    kind: 'body',
    sector: 'COP',
    role: null,
    example: 'the Nairobi police chief',
    counter: 'the Kenyan army chief',
  },
  {
    phrases:
      'spy|intelligence agency|intelligence service|intelligence services|secret service|spy agency|intelligence chief|spy chief|spymaster|intelligence official|intelligence officer|intelligence agent|secret agent|security service|intelligence community|cia director|intelligence director|director of national intelligence',
    kind: 'body',
    sector: 'SPY',
    role: null,
    example: 'the Australian intelligence service',
    counter: 'the Australian weather service',
  },
  {
    phrases:
      'rebel|rebel leader|rebel group|rebel force|insurgent|insurgency|guerrilla|guerilla|militant|militant group|jihadist|jihadi|mujahideen|mujahid|separatist|separatist leader|resistance|resistance fighter|resistance movement|rebel movement|rebel commander|rebellion|rebel alliance|islamist|extremist|liberation front|liberation army',
    kind: 'people',
    sector: 'REB',
    role: null,
    example: 'the Colombian rebel leader',
    counter: 'the Colombian leader',
  },
  {
    phrases:
      'gunman|gunmen|attacker|assailant|terrorist|suicide bomber|terrorist group|armed group|armed man|mercenary|fighter|hijacker|kidnapper|raider|armed gang|warlord|armed men',
    kind: 'people',
    sector: 'UAF',
    role: null,
    example: 'five masked gunmen',
    counter: 'five fighter jets',
  },
  {
    phrases:
      'militia|paramilitary|militiaman|paramilitary group|paramilitary organization|paramilitary organisation|militia leader|militia group|vigilante group|paramilitary force',
    kind: 'body',
    sector: 'PRM',
    role: null,
    example: 'a Shiite militia',
    counter: 'a Shiite preacher',
  },
  {
    phrases:
      'opposition|opposition leader|opposition party|opposition group|dissident|opposition figure|opposition politician|opposition activist|political prisoner|opposition member|democracy activist|opposition supporter|antiwar protester|anti-war protester|antigovernment protester|anti-government protester|anti-government demonstrator|government critic|regime critic',
    kind: 'people',
    sector: 'OPP',
    role: null,
    example: 'the Zimbabwean opposition leader',
    counter: 'the Zimbabwean leader',
  },
  {
    phrases:
      'party|ruling party|political party|party leader|party chairman|party secretary|general secretary of the party|party official|communist party|politician|candidate|presidential candidate|party member|faction|coalition|democratic leader|republican leader|conservative leader|labour leader',
    kind: 'body',
    sector: 'PTY',
    role: null,
    example: 'the Norwegian labour party',
    counter: 'a wedding guest',
  },
  {
    phrases:
      'cleric|imam|bishop|archbishop|priest|church|religious leader|church leader|muslim leader|jewish leader|jewish community leader|community leader|christian leader|sikh leader|hindu leader|buddhist leader|spiritual leader|faith leader|rabbi|mullah|monk|nun|pastor|preacher|church minister|ayatollah|patriarch|cardinal|vatican|diocese|mosque',
    kind: 'people',
    sector: 'REL',
    role: null,
    example: 'a Shiite cleric',
    counter: 'a Finnish clerk',
  },
  {
    phrases:
      'journalist|reporter|correspondent|editor|newspaper|magazine|daily|news agency|state news agency|broadcaster|television|tv|radio|state television|state media|media|press|news outlet|columnist|photographer|cameraman|commentator|television station|tv station|news service|news site|paper|state tv|anchor',
    kind: 'people',
    sector: 'JRN',
    role: null,
    example: 'an Egyptian newspaper',
    counter: 'an Egyptian ministry',
  },
  {
    phrases:
      'doctor|nurse|medic|paramedic|physician|surgeon|hospital|ambulance|health worker|medical team|medical service|medical services|clinic|rescuer|rescue worker',
    kind: 'people',
    sector: 'MED',
    role: null,
    example: 'two Cuban doctors',
    counter: 'two Cuban farmers',
  },
  {
    phrases:
      'company|firm|corporation|business|businessman|businesswoman|businesspeople|bank|manufacturer|airline|oil company|executive|chief executive|chief executive officer|ceo|investor|trader|trading company|factory|industrialist|employer|retailer|supplier|energy company|tech company|board|shipping company|shipowner|company director|management board|supervisory board|entrepreneur|enterprise|operator|business leader|oligarch|tycoon',
    kind: 'body',
    sector: 'BUS',
    role: null,
    example: 'a Swedish telecom company',
    counter: "Sweden's central bank",
  },
  {
    phrases: 'farmer|fisherman|agricultural worker|peasant|herder|farm worker|rancher|grower',
    kind: 'people',
    sector: 'AGR',
    role: null,
    example: 'some French farmers',
    counter: 'some French dockers',
  },
  {
    phrases:
      'union|trade union|labor union|labour union|union leader|worker|striker|miner|docker|dockworker|employee|labourer|laborer',
    kind: 'people',
    sector: 'LAB',
    role: null,
    example: 'a Belgian trade union',
    counter: 'the European customs office',
  },
  {
    phrases:
      'gang|gang leader|gang member|gangster|criminal|smuggler|drug cartel|cartel|wanted person|wanted man|fugitive|drug gang|counterfeiter|bank robber|crime boss|drug trafficker|trafficker|thief|robber|murderer|vandal|mafia|drug lord|pirate|hacker|white supremacist|crime syndicate|syndicate|hostage taker|people smuggler|drug dealer',
    kind: 'people',
    sector: 'CRM',
    role: null,
    example: 'an Albanian smuggler',
    counter: 'an Albanian judge',
  },
  {
    phrases:
      'academy|academy of sciences|professor|academic|scientist|researcher|expert|analyst|university|school|student|student leader|teacher|scholar|think tank|institute|historian|economist',
    kind: 'people',
    sector: 'EDU',
    role: null,
    example: 'some Swiss scientists',
    counter: 'some Swiss nurses',
  },
  {
    phrases:
      'refugee|asylum seeker|migrant|displaced person|internally displaced person|displaced|internally displaced|exile|refugees|stateless person',
    kind: 'people',
    sector: 'REF',
    role: null,
    example: 'thousands of Afghan refugees',
    counter: 'thousands of Afghan voters',
  },
  {
    phrases:
      'civilian|citizen|resident|people|man|woman|child|boy|girl|villager|protester|protestor|demonstrator|crowd|activist|relative|family|tourist|passenger|youth|national|victim|hostage|prisoner|detainee|voter|pedestrian|driver|public|community|rioter|marcher|supporter|native|worshipper|survivor|parent|mother|father|lawyer|human rights group|rights group|aid worker|campaigner|settler|rights leader|civil rights leader|tribal leader|tribal elder|elder|protest leader|visitor',
    kind: 'people',
    sector: 'CVL',
    role: null,
    example: 'several Chilean protesters',
    counter: 'several Chilean soldiers',
  },
];
