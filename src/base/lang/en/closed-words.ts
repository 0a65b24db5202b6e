/**
 * The words of five letters or more that English has in its closed classes: prepositions, conjunctions, determiners, pronouns, auxiliaries,
 * particles. No other word of plain letters is of these classes, however the sentence goes.
 * Example: "amidst". Counter-example: "accuse", in "Kenya and Ghana accuse Togo of smuggling".
 */
export const closedWords: ReadonlySet<string> = new Set(
  (
    'aboard about above according across after against albeit along alongside although amidst among amongst another ' +
    'anybody anyone anything apart around aside astride athwart barring because before behind being below beneath ' +
    'beside besides better between beyond circa concerning considering could couldn couldnt despite didnt doesnt ' +
    'doing during either every everybody everyone everything except excepting excluding gonna gotta hadnt hasnt ' +
    'havent having hence herself himself however inasmuch including inside insofar instead itself lest likewise ' +
    'might mightnt minus mustnt myself needn neither never nobody nonetheless nothing notwithstanding oneself ' +
    'onward onwards opposite ought ourselves outside quite regarding regardless respecting round shall shalt should ' +
    'shouldn shouldnt since somebody someone something somewhat still suchlike their theirs them themselves there ' +
    'thereby these theyre thine those though through throughout together touching toward towards under underneath ' +
    'unless unlike until upside versus wanna wasnt werent whatever whatsoever whence whenever where whereas whereby ' +
    'wherever whether which whichever while whilst whoever whomever whose within without worth would wouldn wouldnt ' +
    'youre yours yourself yourselves'
  ).split(' '),
);

/**
 * Verbs of politics whose bare form is nothing but a verb, in the present or as an infinitive.
 * Example: "accuse". Counter-examples: "annex" and "overthrow", which are nouns as well, "broadcast", which is past as well.
 */
export const bareVerbs: ReadonlySet<string> = new Set(
  (
    'abduct accuse acknowledge adjourn allege announce apologise apologize appease arrange assassinate assert ' +
    'authorise authorize bombard cede coerce commence condemn confiscate convene criticise criticize curtail defy ' +
    'denounce deny deploy deport detain deter disrupt dissolve distort enact endorse enforce evacuate evict ' +
    'exacerbate expel extort extradite fabricate forbid fortify impede impose incite infiltrate infringe insist ' +
    'intensify intervene intimidate invade invoke liberate mediate mobilise mobilize negotiate nominate normalise ' +
    'normalize oblige obstruct occupy offend oppose oust perpetrate persecute persuade postpone prohibit ' +
    'proliferate prosecute provoke publicise publicize punish ratify reaffirm reassure recognise recognize ' +
    'reconcile refute reiterate relinquish renounce repatriate repel repudiate rescind retaliate revoke seize ' +
    'solicit subvert suppress survive threaten topple uphold vacate violate withhold'
  ).split(' '),
);
