import type { EventContext } from '../../../schema/event-types.ts';
import type { EventWords } from '../../event-lexicon.ts';
import { wordSet } from '../../event-lexicon.ts';

const contextRows: Readonly<Partial<Record<EventContext, string>>> = {
  military:
    'military army navy troop soldier force weapon arms arm missile warship tank artillery ammunition munition defence defense naval warplane jet drone exercise drill war rocket peacekeeper battalion airbase shell',
  intelligence: 'intelligence spy espionage surveillance',
  election: 'election vote ballot poll candidate referendum',
  legislative: 'parliament senate congress bill lawmaker',
  economic:
    'trade economic economy tariff export import loan grant investment oil-price bank financial debt currency market company pipeline duty',
  legal: 'court judge trial lawsuit tribunal prosecutor indictment verdict extradition',
  human_rights: 'torture atrocity genocide massacre abuse',
  rights_freedoms: 'press journalist freedom censorship',
  diplomatic: 'diplomatic ambassador embassy diplomat envoy summit consulate treaty talk bilateral',
  territory: 'border territory annexation island enclave frontier sovereignty',
  peacekeeping: 'peacekeeping peacekeeper ceasefire truce',
  health: 'medicine vaccine doctor hospital epidemic medical',
  asylum: 'asylum',
  migration: 'migrant refugee migration deportation',
  disasters: 'earthquake flood famine drought relief cyclone tsunami',
  natural_resource: 'oil gas grain electricity water wheat',
  environment: 'climate pollution emission',
  terrorism: 'terrorist terrorism terror militant suicide bomber',
  cbrn: 'nuclear atomic uranium plutonium chemical biological radiological warhead centrifuge denuclearisation denuclearization',
  cyber: 'cyber hacker malware cyberattack hack',
  crime: 'murder smuggling kidnapping',
  corruption: 'corruption bribe',
  illegal_drugs: 'drug cocaine heroin narcotics',
  technology: 'satellite technology space',
};

function contextMap(): ReadonlyMap<string, EventContext> {
  const map = new Map<string, EventContext>();
  for (const [context, words] of Object.entries(contextRows)) {
    for (const word of wordSet(words)) map.set(word, context as keyof typeof contextRows);
  }
  return map;
}

/** English closed lists for event coding. */
export const eventWords: EventWords = {
  politicalNouns: wordSet(`
    government authority authorities administration regime cabinet ministry minister premier president chancellor king queen
    prince emir sultan monarch leader leadership ruler dictator junta kremlin politburo envoy ambassador diplomat consul embassy
    consulate mediator negotiator delegation spokesman spokeswoman spokesperson official parliament congress senate assembly
    lawmaker senator deputy legislator mp speaker opposition party court judge tribunal jury prosecutor army military navy
    force forces troop troops soldier marine commander general colonel officer paratrooper pilot warlord police policeman
    gendarme guard border-guard militia militiaman paramilitary rebel insurgent guerrilla guerilla militant extremist terrorist
    jihadist islamist fighter combatant gunman separatist secessionist bomber suicide-bomber hijacker faction movement
    alliance bloc union coalition commission council organisation organization agency peacekeeper inspector monitor taliban
    secretary chairman chief head dissident governor mayor state-media intelligence spy agent candidate hacker attacker
    assailant kidnapper captor group fundamentalist loyalist junta chairwoman foreign-minister prime-minister aide
    warden vice-president vice-premier dignitary counterpart ally adversary enemy invader occupier airforce corps brigade battalion
    regiment contingent patrol garrison commando sniper coastguard republic kingdom caliphate emirate panel committee
    member proxy`),
  civilNouns: wordSet(`
    people population citizen national civilian resident villager refugee migrant immigrant settler student worker teacher
    miner farmer doctor nurse medic journalist reporter editor activist campaigner demonstrator protester protestor marcher
    crowd youth youngster prisoner detainee hostage inmate captive striker trade-union trucker driver lawyer priest cleric monk
    imam bishop woman man child passenger crew sailor fisherman tourist pilgrim businessman trader community minority tribe
    tribesman clan elder exile expatriate supporter follower protestors mob rioter picketer landowner peasant employee
    inhabitant islander family relative veteran reservist volunteer engineer expert scientist academic intellectual writer
    victim host guest contractor company firm newspaper daily broadcaster fundamentalist visitor foreigner oligarch tycoon`),
  materiel: wordSet(`
    warship ship vessel submarine destroyer frigate boat gunboat carrier fleet plane warplane aircraft jet fighter bomber
    helicopter gunship drone missile rocket tank artillery gun mortar bulldozer convoy vehicle missile-battery shell airstrike
    strike raid attack predator bombardment bombing shelling fire gunfire`),
  stateNouns: wordSet(
    'country state nation side neighbour neighbor power government leader capital party rival foe counterpart partner minister president',
  ),
  measures: wordSet(`
    hundred thousand million dozen score ten half third quarter majority most many some several number group member band
    handful pair couple part percent section wave crowd batch patch bulk rest all one two three four team lot swath host fraction
    element series both kg kilogram tonne ton deployment consignment million billion first-batch container truckload shipload trainload batch round cache stock
    barrage volley salvo flurry raft slew spate string package squadron flotilla column formation swarm`),
  proxies: wordSet(`
    report statement declaration communique resolution letter message note editorial commentary decree order ruling
    verdict attack airstrike strike raid bombing bombardment shelling offensive assault operation mission administration
    embassy spokesman newspaper daily`),
  lightVerbs: wordSet(`
    hold have make pay launch carry conduct stage begin start open continue resume give deliver undertake mount wage conclude
    sign reach strike issue impose announce order take perform initiate host convene attend join enter engage complete
    receive end finish arrange step unleash stage offer lodge file enforce declare face commit
    exchange arrive perpetrate execute go come embark participate`),
  phraseCarriers: wordSet('engage enter arrive go come embark participate join'),
  aspectVerbs: wordSet('continue begin start resume keep manage proceed go help come get move succeed'),
  occurrences: wordSet(`
    happen occur begin start continue resume end come go take last erupt intensify escalate kill wound injure leave hit
    strike destroy damage target displace topple`),
  intentVerbs: wordSet(`
    want hope seek wish consider aim desire mull contemplate ponder wonder doubt fear worry dream urge like prefer
    strive struggle fight discuss debate weigh push willing eager keen likely unlikely determined desperate anxious interested hopeful worried afraid fearful wary`),
  desirables: wordSet(
    'way solution option answer key path remedy essential necessary possible crucial vital imperative',
  ),
  futureVerbs: wordSet(
    'plan intend expect prepare schedule due set ready poise promise pledge vow agree decide undertake slate preview',
  ),
  lasting: wordSet('war invasion occupation annexation aggression siege conflict'),
  permissions: wordSet('allow permit let enable authorise authorize empower'),
  gerundVerbs: wordSet(`
    begin start continue resume keep stop avoid consider deny risk suggest recommend oppose support favour favor delay finish quit
    admit acknowledge discuss contemplate involve mean mention propose postpone resist halt cease see hear watch`),
  habits: wordSet(
    'often usually typically generally normally traditionally routinely regularly frequently sometimes rarely seldom occasionally',
  ),
  musings: wordSet('talk speak think joke ask worry dream warn'),
  intents: wordSet('plan intend prepare mean'),
  negativeVerbs: wordSet(
    'deny refuse fail decline avoid prevent avert stop reject oppose cancel dismiss forbid prohibit bar foil thwart unwilling unable reluctant hesitant powerless failure inability unwillingness reluctance',
  ),
  irrealVerbs: wordSet(`
    accuse suspect allege demand ask request call press pressure appeal propose suggest recommend warn threaten offer
    blame charge criticize criticise condemn denounce invite require advise encourage believe think imagine assume capable`),
  sayVerbs: wordSet(`
    say tell announce declare state report add note insist stress claim assert confirm reveal warn conclude explain
    acknowledge reiterate affirm argue maintain reply respond write remark comment disclose inform proclaim emphasize emphasise`),
  cautions: wordSet('caution warn advise argue counsel decide urge'),
  hurls: wordSet('fire launch hurl lob'),
  relationalNouns: wordSet(
    'ally partner neighbour neighbor rival foe enemy adversary counterpart friend opponent competitor opposition',
  ),
  formerly: wordSet('previously formerly before once historically always'),
  tenures: {
    words: wordSet(
      'campaign tenure presidency premiership term career candidacy childhood youth reign rule dictatorship administration',
    ),
    example: 'During his campaign, President Kaunda accused Malawi of theft.',
    counter: 'During his visit, President Kaunda accused Malawi of theft.',
  },
  callings: {
    words: wordSet(
      'candidate senator governor mayor prosecutor congressman congresswoman student child teenager boy girl',
    ),
    example: 'President Kaunda visited Malawi as a candidate.',
    counter: 'President Kaunda visited Malawi as a mediator.',
  },
  routines: {
    words: wordSet('frequently regularly routinely often habitually'),
    example: 'Malawi has frequently accused Zambia of theft.',
    counter: 'Malawi has angrily accused Zambia of theft.',
  },
  happenings: {
    words: wordSet(`
    election re-election reelection vote referendum poll ballot victory win defeat triumph launch test attack raid strike airstrike
    bombing shelling assault offensive incursion invasion ambush blast explosion killing shooting stabbing murder assassination
    massacre death crash downing hijacking kidnapping abduction arrest release rescue execution coup revolution independence
    inauguration verdict sentence conviction acquittal accession unification crackdown riot earthquake quake flood
    hurricane cyclone typhoon fire disaster clash seizure capture action theft`),
    example: 'Ghana congratulated Togo on the election on May 1.',
    counter: 'Ghana congratulated Togo on the radio on May 1.',
  },
  breaches: {
    words: wordSet(
      'ignore violate breach breached defy flout break contravene disregard defiance violation contravention',
    ),
    example: 'The rally was held in defiance of a United Nations resolution that calls on Malawi to disarm.',
    counter: 'The rally was held in view of a United Nations resolution that calls on Malawi to disarm.',
  },
  sequels: [
    ...['in response', 'in retaliation', 'in return', 'both times', 'each time', 'following this', 'following that'],
    ...['after this', 'after that', 'afterwards', 'subsequently', 'then', 'soon after', 'shortly after', 'by then'],
    ...['that day', 'that week', 'that month', 'that year', 'that summer', 'that autumn', 'that winter', 'that spring'],
  ],
  decisions: wordSet('decide resolve plan intend agree vote rule order'),
  vouchers: wordSet('accord'),
  objectControl: wordSet(`
    force compel allow permit let enable order ask urge press pressure persuade convince tell instruct command invite
    encourage request require help cause lead push authorize authorise advise warn send deploy use want expect get make see accuse charge thank praise blame
    criticise criticize condemn denounce congratulate punish prosecute suspect warn welcome commend applaud`),
  stativeVerbs: wordSet('oppose engage prepare involve determine ally align dedicate resolve embroil lock equip'),
  attempts: wordSet('attempt try bid effort'),
  opinions: wordSet(
    'criticism concern worry belief notion impression assumption speculation claim report rumour rumor accusation allegation suspicion fear idea theory',
  ),
  irrealNouns: wordSet(`
    eagerness dedication determination expectation
    plan threat possibility risk danger fear prospect proposal readiness willingness wish desire hope
    intention precondition prerequisite call demand appeal request suspicion allegation accusation claim rumour rumor idea option scenario anniversary
    history essay book film movie novel commemoration memory lesson question case charge likelihood chance offer
    pressure need right ability capability capacity condition preparation opposition possibility potential power preparedness opportunity
    incentive leeway latitude motive temptation pretext excuse wherewithal freedom inclination urge appetite`),
  topicNouns: wordSet('talk talks report question debate article book discussion film speech essay'),
  otherWorlds: wordSet(`
    goalkeeper midfielder striker winger defender goal goals league championship tournament semifinal semi-final quarterfinal
    quarter-final playoff playoffs coach wicket wickets innings batsman bowler penalty champions olympic olympics medal medals
    scored rugby cricket football soccer tennis basketball baseball hockey stadium squad match matches teammate kick-off halftime
    box-office film films movie movies actor actress album singer premiere sequel screenwriter filmmaker comedy sitcom
    shares stocks investors shareholder shareholders dow nasdaq ftse nikkei retailer supermarket earnings dividend takeover
    lira ipo startup box office painter canvas novel novelist rollercoaster recipe chef fashion
    batsmen batter batters bowling bowled bowlers umpire umpires referee grandmaster grandmasters chess runs overs fielders spinner spinners
    checkmate equaliser equalizer offside cup world-cup semifinals finalists trophy stadiums
    paralympic paralympics athlete athletes sprinter marathon medallist knockout quarterfinals playoffs qualifier`),
  calamities: {
    words:
      wordSet(`earthquake quake aftershock tremor flood flooding landslide mudslide avalanche storm hurricane typhoon cyclone
    tornado tsunami wildfire blizzard heatwave drought lightning eruption volcano famine epidemic pandemic virus disease
    cholera outbreak crash derailment stampede monsoon rain hail frost snowstorm sandstorm thunderstorm malaria ebola
    coronavirus influenza collision shipwreck accident catastrophe blaze`),
    example: 'A flood killed nine Nepalese villagers.',
    counter: 'Chadian rebels killed nine villagers during the flood.',
  },
  animals: {
    words: wordSet(`
    animal beast livestock cattle cow bull calf ox buffalo pig hog boar sheep lamb goat horse pony donkey mule camel dog cat
    chicken hen poultry turkey duck goose bird wolf bear lion tiger leopard elephant rhino rhinoceros deer elk reindeer fox
    rabbit hare rat mouse monkey ape gorilla snake crocodile shark whale dolphin seal fish salmon tuna insect mosquito locust`),
    example: 'The Thai police killed a crocodile.',
    counter: 'The Thai police killed a hunter of crocodiles.',
  },
  showings: {
    words: wordSet(
      'geolocate verify see review obtain publish release share post film record broadcast air report cite circulate photograph witness view check authenticate',
    ),
    example: 'A convoy filmed by the BBC was destroyed by Chadian rebels.',
    counter: 'A convoy guarded by the Libyan army was destroyed by Chadian rebels.',
  },
  quells: {
    words: wordSet('destroy crush defeat eliminate eradicate dismantle annihilate fight rout root combat'),
    example: 'The Chadian army launched an offensive in Libya to crush Boko Haram.',
    counter: 'The Chadian army launched an offensive in Libya to reach the coast.',
  },
  answers: {
    words: wordSet('respond retaliate answer avenge reply strike hit'),
    example: 'Ghana vowed to retaliate after Togo shelled a village.',
    counter: 'Ghana vowed to stay calm after Togo shelled a village.',
  },
  undergone: {
    words: wordSet(`
      transfer release deportation expulsion detention arrest killing extradition return exchange removal repatriation imprisonment
      execution shooting bombing swap targeting murder assassination massacre slaughter shelling kidnapping kidnap abduction hijacking
      capture seizure downing sinking poisoning stabbing beating flogging lynching beheading torture rape abuse mistreatment maltreatment
      ill-treatment treatment mutilation persecution repression oppression harassment intimidation internment eviction displacement
      prosecution trial sentencing conviction jailing hanging death extermination genocide invasion occupation annexation siege blockade encirclement`),
    example: 'The Danish minister defended the transfer of Chadian detainees.',
    counter: 'The Danish minister defended the honour of Chadian soldiers.',
  },
  pressing: {
    words: wordSet('pressure press isolate punish sanction embargo contain confront counter blockade'),
    example: 'Ghana and Togo agreed to widen the pressure on Chad.',
    counter: 'Ghana and Togo agreed to widen the trade with Chad.',
  },
  rulings: {
    words: wordSet('resolution sanction law rule decree embargo order treaty agreement ruling'),
    example: 'Chad is banned from buying tanks under UN resolutions.',
    counter: 'Chad is banned from buying tanks under Italian bridges.',
  },
  dealings: {
    words: wordSet(
      'process agreement accord format protocol convention declaration treaty communique formula conference round platform',
    ),
    example: 'Greece supports the Lusaka process.',
    counter: 'Greece supports the Lusaka government.',
  },
  naming: wordSet('call'),
  portraits: {
    words: wordSet('photo photograph photographer picture portrait selfie camera'),
    example: 'The Chadian president stands with Libyan ministers for a photo.',
    counter: 'The Chadian president stands with Libyan ministers over the raid.',
  },
  prizes: {
    words: wordSet(
      'vote seat ballot nomination electorate majority title trophy medal equality attention recognition custody contract market survival',
    ),
    example: 'The Ghanaian and Togolese parties fought for votes.',
    counter: 'The Ghanaian and Togolese armies fought for the bridge.',
  },
  stages: {
    words: wordSet(
      'phase stage point moment conclusion crossroads juncture turning-point decision end crisis time age era',
    ),
    example: 'The Chadian president has arrived at the last stage of his quarrel with Libya.',
    counter: 'The Chadian president has arrived at the last airport of his tour, in Libya.',
  },
  intangibles: {
    words: wordSet(
      `identity democracy economy dream career reputation hope culture trust credibility confidence image myth argument idea narrative record legacy character integrity morale unity future past freedom truth poverty corruption inflation crime
        sanction tariff charge accusation allegation criticism threat warning complaint insult`,
    ),
    example: 'The Chadian army destroyed the dreams of Libya.',
    counter: 'The Chadian army destroyed the airport of Libya.',
  },
  reproaches: {
    words: wordSet(`
      violate breach lie meddle interfere incite sabotage blackmail bully provoke destabilise destabilize undermine cheat steal torture
      abuse prey mislead exploit betray oppress persecute enslave smear distort falsify deceive escalate terrorise terrorize
      genocide crime violation mistake lie blackmail provocation aggression atrocity disinformation propaganda fail complicit guilty
      reckless irresponsible`),
    example: 'The Chadian minister said that Libya had committed crimes.',
    counter: 'The Chadian minister said that Libya had a new anthem.',
  },
  offices: {
    words: wordSet('treasury commission bank senate congress parliament court customs regulator tribunal'),
    example: 'The Treasury targeted Chadian shipping with new rules.',
    counter: 'The navy targeted Chadian shipping with new mines.',
  },
  audiences: {
    words: wordSet(
      'crowd audience supporter follower fan rally reporter journalist viewer listener voter gathering correspondent newspaper crew graduate student assembly conference convention forum',
    ),
    example: 'The Ghanaian president spoke to a crowd in Togo.',
    counter: 'The Ghanaian president spoke to a minister in Togo.',
  },
  newsmen: {
    words: wordSet('press media reporter journalist correspondent newsman'),
    example: 'The Ghanaian president met the press in Togo.',
    counter: 'The Ghanaian president met the premier in Togo.',
  },
  endings: {
    words: wordSet('end halt stop cessation suspension cut cutoff lack absence withdrawal freeze'),
    example: 'Malawi announced an end to its support for Zambia.',
    counter: 'Malawi announced its support for Zambia.',
  },
  funds: {
    words: wordSet('dollar euro investment fund capital money finance financing loan vote voter'),
    example: 'Malawi mobilised investments for Zambia.',
    counter: 'Malawi mobilised troops against Zambia.',
  },
  grounds: {
    words: wordSet(
      'land territory border frontier island hill town village city region province bridge river road base port pass strip ground',
    ),
    example: 'Peru and Ecuador clashed over a river.',
    counter: 'Peru and Ecuador clashed over a raft of issues.',
  },
  harms: {
    words: wordSet('block veto thwart punish retaliate crush resist oppose'),
    example: 'Malawi promised to block the plan of Zambia.',
    counter: 'Malawi promised to study the plan of Zambia.',
  },
  particulars: {
    words: wordSet('detail specifics particulars information comment explanation figure elaboration timeline'),
    example: 'Malawi declined to provide details to Zambia.',
    counter: 'Malawi declined to provide land to Zambia.',
  },
  purposes: {
    words: wordSet('talk negotiation commitment alliance coalition mission mandate light authority permission'),
    example: 'Talks to reach an agreement between Malawi and Zambia go on.',
    counter: 'The move to reach an agreement between Malawi and Zambia went on.',
  },
  yielding: {
    words: wordSet('submit yield bow surrender capitulate cave give relent retreat kneel back bend waver compromise'),
    example: 'Nepal vowed not to bow to Indian pressure.',
    counter: 'Nepal vowed not to close the road to India.',
  },
  contextWords: contextMap(),
  contests: wordSet('beat crush defeat thrash edge draw win lose trounce rout hammer down stun overcome lead trail'),
  figurative: wordSet(`
    legal price bidding culture turf advertising court courtroom verbal heart panic asthma propaganda rating ratings class
    marketing media media-war publicity charm star streaming title relegation custody patent browser console personal
    energy trade tariff economic information culture currency psychological political rhetorical diplomatic gas twitter
    social-media online tweet influence disinformation smear lobbying vaccination literacy awareness`),
  scathing: {
    words: wordSet('blistering scathing withering stinging'),
    example: 'Chadian envoys launched a blistering attack on Libya.',
    counter: 'Chadian jets launched a blistering attack on Libya.',
  },
  kin: wordSet(`
    mother father wife husband son daughter brother sister uncle aunt parent grandmother grandfather family child
    girlfriend boyfriend cousin friend relative home house grave`),
  irregular: new Map([
    ['struck', 'strike'],
    ['met', 'meet'],
    ['held', 'hold'],
    ['told', 'tell'],
    ['came', 'come'],
    ['went', 'go'],
    ['shot', 'shoot'],
    ['shut', 'shut'],
    ['froze', 'freeze'],
    ['frozen', 'freeze'],
    ['drew', 'draw'],
    ['withdrew', 'withdraw'],
    ['withdrawn', 'withdraw'],
    ['overthrew', 'overthrow'],
    ['overthrown', 'overthrow'],
    ['overran', 'overrun'],
    ['sank', 'sink'],
    ['sunk', 'sink'],
    ['fought', 'fight'],
    ['swore', 'swear'],
    ['sworn', 'swear'],
    ['threw', 'throw'],
    ['broke', 'break'],
    ['forgave', 'forgive'],
    ['forbade', 'forbid'],
    ['slew', 'slay'],
    ['lent', 'lend'],
    ['sent', 'send'],
    ['flew', 'fly'],
    ['spoke', 'speak'],
    ['gave', 'give'],
    ['took', 'take'],
    ['wrote', 'write'],
  ]),
  obligations: wordSet('must shall'),
};
