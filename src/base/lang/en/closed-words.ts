/**
 * The words of five letters or more that English has in its closed classes: prepositions, conjunctions, determiners, pronouns, auxiliaries,
 * particles. No other word of plain letters is of these classes, however the sentence goes.
 * Example: "amidst". Counter-example: "accuse", in "Kenya and Ghana accuse Togo of smuggling".
 */
export const closedWords: ReadonlySet<string> = new Set(
  (
    'aboard about above along according across after against albeit along alongside although amidst among amongst another anybody anyone anything ' +
    'apart around aside astride athwart atween barring because becuz being before behind below beneath beside besides better between beyond ' +
    'bordering cannot circa concerning considering could couldnt couldn despite didnt doesnt doing during either every everybody everyone everything ' +
    'except excepting excluding failing first following forth given going gotta gonna wanna hadnt hasnt havent having hence herself himself however ' +
    'including inside inasmuch insofar instead itself lest likewise little many midst might mightnt minus mustnt myself nearby needn neither never next nobody ' +
    'nonetheless nothing notwithstanding oneself onward onwards opposite other others ought ourselves outside owing pending previous provided providing ' +
    'quite rather regarding regardless respecting round saving second several shall shalt should shouldnt shouldn since somebody someone something ' +
    'somewhat still subsequent suchlike supposing their theirs them themselves thereby these theyre thine there those though three through throughout ' +
    'together touching toward towards under underneath unless unlike until upside using versus whatever whatsoever whence whenever where whereas ' +
    'whereby wherever whether which whichever while whilst whoever wholly whomever whose within without would wouldnt wouldn wasnt werent worth yours yourself ' +
    'yourselves youre'
  ).split(' '),
);

/**
 * Verbs of politics whose bare form is nothing but a verb, in the present or as an infinitive.
 * Example: "accuse". Counter-examples: "demand" and "attack", which are nouns as well, "broadcast", which is past as well.
 */
export const bareVerbs: ReadonlySet<string> = new Set(
  (
    'abduct accuse acknowledge adjourn allege announce annex apologise apologize appease arrange assassinate assert authorise authorize ' +
    'bombard cede coerce commence commend condemn confiscate convene criticise criticize curtail defy denounce deploy ' +
    'deport deny detain deter disrupt dissolve distort enact endorse enforce evacuate evict exacerbate expel extort extradite fabricate ' +
    'forbid fortify impede impose incite infiltrate infringe insist intensify intercept intervene intimidate invade invoke lament liberate ' +
    'mediate mobilise mobilize negotiate nominate normalise normalize oblige obstruct occupy offend oppose oust overthrow perpetrate persecute ' +
    'persuade postpone prohibit proliferate prosecute provoke publicise publicize punish ratify reaffirm reassure recognise recognize reconcile ' +
    'refrain refute reiterate reject relinquish renounce repatriate repel repudiate rescind retaliate revoke seize solicit subvert ' +
    'suppress survive threaten topple uphold vacate violate withhold'
  ).split(' '),
);
