import { wordSet } from '../../event-lexicon.ts';

/** English noun classes that event patterns name by `@`. */
export const eventClasses: Readonly<Record<string, ReadonlySet<string>>> = {
  arms: wordSet(`
    arms arm weapon weaponry missile ammunition munition shell tank artillery drone jet fighter helicopter rocket launcher
    system equipment armament gun rifle warplane aircraft howitzer hardware mine battery interceptor gear supply`),
  aid: wordSet(`
    aid assistance help relief food medicine grain wheat rice flour fuel tent blanket supply vaccine dose grant loan fund
    credit donation money dollar euro pound yen million billion ton tonne shipment equipment generator generators training
    medical-supplies package intelligence photograph support asylum refuge shelter subsidy financing tranche oxygen hospital
    data technology shilling bailout container mask ambulance kit vest helmet`),
  troops: wordSet(`
    troop troops soldier force forces army unit contingent battalion brigade division regiment warship ship vessel fleet
    carrier destroyer submarine bomber jet fighter plane aircraft tank missile rocket launcher battery drone helicopter patrol
    police guard reinforcement reservist reserve marine paratrooper policeman militia`),
  peacekeepers: wordSet('peacekeeper observer monitor inspector adviser advisor mission staff peacekeepers'),
  talks: wordSet(`
    talk talks meeting summit negotiation consultation discussion conference session round dialogue conversation
    call consultations forum lunch dinner`),
  visit: wordSet('visit trip tour stopover journey'),
  meeting: wordSet('meeting visit summit talk talks trip conference negotiation dialogue invitation'),
  agreement: wordSet(`
    agreement accord deal pact treaty memorandum protocol contract convention declaration communique document charter understanding
    settlement arrangement truce ceasefire cease-fire armistice partnership compromise consensus`),
  peace: wordSet('ceasefire cease-fire truce armistice pause'),
  ties: wordSet('tie ties relation relations relationship cooperation partnership links link contact contacts'),
  sanctions: wordSet(`
    sanction sanctions embargo tariff tariffs penalty duty ban boycott restriction measure curb duties fine freeze
    moratorium control`),
  proposal: wordSet(`
    proposal offer plan request call demand appeal ultimatum invitation bid initiative mediation draft resolution claim
    accusation allegation suggestion term condition conditions deadline pressure ruling verdict report charge charges idea
    change reform pact deal agreement treaty truce ceasefire cease-fire criticism interference assertion warning statement result
    deployment mission presence`),
  accusations: wordSet(
    'accusation allegation charge claim report suggestion involvement wrongdoing responsibility rumour rumor',
  ),
  stance: wordSet(
    'bid proposal plan effort stance position claim right independence sovereignty integrity initiative call policy stand mission candidacy membership',
  ),
  restrictive: wordSet(`
    curfew emergency law siege blockade ban censorship restriction lockdown crackdown quarantine checkpoint measure
    blackout`),
  borders: wordSet('border frontier crossing airspace port strait consulate embassy airport road bridge bases base'),
  territory: wordSet(`
    village town city territory region area province island land base airport capital stronghold outpost post district enclave
    settlement hill port position building palace parliament station bridge ship vessel tanker boat asset property weapon plane
    weapons fund account cargo shipment headquarters explosives passport`),
  targetable: wordSet(`
    position target village town city camp base airport headquarters building house home village compound depot convoy area
    plant facility territory stronghold site hideout bunker`),
  protest: wordSet(`
    protest demonstration rally march strike sit-in riot vigil picket blockade boycott walkout stoppage unrest`),
  strike: wordSet('strike hunger-strike walkout stoppage'),
  ambassador: wordSet(
    "ambassador high-commissioner envoy diplomat consul charge d'affaires d'affaire attache attaché chargé representative",
  ),
  prisoners: wordSet(
    'prisoner hostage detainee captive journalist dissident activist soldier crew sailor inmate pilot citizen pow',
  ),
  office: wordSet('president minister post office government chairman premier king throne leader chief'),
  attack: wordSet(`
    attack airstrike strike offensive raid assault invasion bombing bombardment incursion shelling ambush missile
    rocket drone war aggression blow barrage salvo campaign hostilities`),
  waters: wordSet('sea ocean water waters orbit space coast sky air'),
  probe: wordSet('investigation inquiry probe enquiry proceedings case'),
  remarks: wordSet('protest complaint concern dismay outrage criticism condemnation anger disappointment regret'),
  praise: wordSet(
    'support solidarity backing congratulations gratitude appreciation condolence sympathy thanks praise admiration blessing greetings confidence respect',
  ),
  hardware: wordSet('missile rocket warhead bomb device icbm weapon'),
  civil: wordSet(`
    worker teacher doctor nurse miner farmer student driver trucker pilot docker employee prisoner inmate union journalist
    lawyer refugee activist dissident resident villager`),
  speaker: wordSet('minister president premier leader spokesman spokeswoman senator lawmaker candidate official'),
  evasion: wordSet(
    'comment say elaborate specify disclose reveal speculate answer identify name discuss speak talk confirm give testify draw thank praise',
  ),
  visitor: wordSet(
    'minister president premier leader delegation envoy king queen emir sultan chancellor secretary ambassador diplomat prince pope official counterpart',
  ),
  /** What the coder knows by name; the words are those of `armed`. */
  state: wordSet('government army'),
  /** What is given up without land or goods: "ceded ground to its rivals". */
  advantage: wordSet(
    'influence ground leadership advantage initiative lead floor space place spotlight stage share market point limelight dominance',
  ),
  /** Those whom an authority warns for their own sake. */
  public: wordSet(
    'resident citizen civilian people public traveller traveler tourist visitor national voter lawmaker senator community villager family inhabitant population student worker investor company firm bank',
  ),
  armed: wordSet(`
    army navy force forces troop troops soldier marine paratrooper pilot militia militiaman paramilitary rebel insurgent guerrilla
    guerilla militant extremist terrorist jihadist islamist fighter combatant gunman separatist bomber taliban commando sniper
    warship ship vessel submarine destroyer frigate boat fleet plane warplane aircraft jet helicopter gunship drone missile rocket
    tank artillery gun mortar airstrike strike raid attack bombardment shelling fire settler police policeman brigade battalion
    regiment unit group mob gang military airforce sailor seaman guard coastguard assailant attacker pirate bulldozer`),
  /** What travellers board. */
  ride: wordSet(
    'train bus coach tram plane airplane airliner aircraft jet helicopter flight shuttle ferry taxi lorry truck car',
  ),
  exercise: wordSet('exercise exercises drill drills manoeuvre maneuver game patrol patrols wargame'),
};
