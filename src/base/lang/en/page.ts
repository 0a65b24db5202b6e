import type { CreditRule, LineRule, PageLexicon } from '../page-lexicon.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Every name and its usual short forms: `september`, `sept`, `sep`. */
function shortened(names: readonly string[], first: number, lengths: readonly number[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  names.forEach((name, index) => {
    for (const length of [name.length, ...lengths]) map.set(name.slice(0, length), index + first);
  });
  return map;
}

const lines: readonly LineRule[] = [
  {
    pattern: /^(?:home|news|start(?: ?page)?|main)\s*(?:»|›|>|\/|→|::|\|)\s*\S/iu,
    reason: 'navigation',
    example: 'Home » World » Ministers meet in Geneva',
    counter: 'Home rule was granted to the island in 1979.',
  },
  {
    pattern:
      /^(?:(?:you are here|posted in|filed under|categor(?:y|ies)|tags?|topics?|keywords?)\s*:.*|tags?|categories|topics)$/iu,
    reason: 'navigation',
    example: 'Filed under: Diplomacy, Asia',
    counter: 'Topics for the second round include fishing rights and visas.',
  },
  {
    pattern:
      /^(?:menu|search|home|skip to (?:main )?content|skip to navigation|log ?in|sign in|sign out|register|my account|contact(?: us)?|about us|subscribe(?: now)?|close|toggle navigation|back to top|top|next|previous|next (?:article|post|story)|previous (?:article|post|story)|e-?paper|rss|sections?)$/iu,
    reason: 'navigation',
    example: 'Skip to main content',
    counter: 'Search teams found the wreck on Friday.',
  },
  {
    pattern: /^The post .{2,300} appeared first on [\p{Lu}\d][^,;]{1,80}$/u,
    reason: 'promo',
    example: 'The post Ferry line reopens after nine years appeared first on Harbour Gazette.',
    counter: 'The post of envoy appeared first on the list of 1998, and was never filled.',
  },
  {
    pattern: /^see also\s*[:：]?\s+\S.*[^.!?”"’]$/iu,
    reason: 'related',
    example: 'See also  Harbour authority publishes new fee table',
    counter: 'See also the second protocol, which neither side has ratified.',
  },
  {
    pattern:
      /^(?:more|also read|read also|read|also see|read more|read next|related|related (?:stories|story|articles?|news|posts?|links?|content|coverage|topics?)|more (?:stories|news|from|on this)|watch|watch(?: also| more| now)?|listen|in pictures|in case you missed it|must read|don['’]t miss|trending|most read|most popular|recommended(?: for you| stories)?)\s*[:：|»>–—-]\s*\S?.*(?<!\.)$/iu,
    reason: 'related',
    example: 'Also read: Ferry line reopens after nine years',
    counter: 'Read more widely, the clause also covers river traffic.',
  },
  {
    pattern:
      /^(?:read (?:more|next|the full (?:story|article)(?: here)?)|related|related (?:stories|story|articles?|news|posts?|links?|content|coverage|topics?)|more (?:stories|news|top stories|coverage)|more (?:from|on|in|about) [^.]{2,50}|most (?:read|popular|viewed)|recommended(?: for you| stories| reading)?|trending(?: now)?|latest (?:news|stories|headlines)|top stories|editor['’]?s['’]? (?:picks?|choice)|click here(?: .{2,60})?|continue reading(?: .{2,60})?|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|what (?:to|you need to) read next)[:：…»>]*$/iu,
    reason: 'related',
    example: 'More from World News',
    counter: 'More from the archive will be released in spring, the ministry said.',
  },
  {
    pattern:
      /^[-–—\s]*(?:a?d?vert?i[sz]e?ment(?:[\s–—-]+scroll to continue)?|advertising|sponsored(?: content| by .{2,40})?|promoted(?: content)?|ad|ads by .{2,30}|scroll to continue(?: .{0,40})?|story continues below advertisement|loading(?: ad| comments)?)[\s.:…—–-]*$/iu,
    reason: 'advertisement',
    example: 'Advertisment',
    counter: 'Advertising on state radio was banned in 1994.',
  },
  {
    pattern:
      /^(?:sign up|subscribe(?! to (?!our|the|us|this|get|\w+ (?:newsletter|channel)))|don['’]t miss (?:our|the|out)|get (?:the|our) (?:latest|best|daily|top)|join (?:our|the) |follow us|follow (?:@|\S+ on )|like us on|find us on|download (?:our|the) (?:free )?.{0,20}app|support (?:our|independent|quality) .{2,60}|become a (?:member|subscriber)|donate|enter your e-?mail|your e-?mail address|stay (?:informed|up[- ]to[- ]date|connected)|never miss|want (?:more|to read more|to receive)|don['’]t have an account|already (?:a |have an )(?:subscriber|member|account)|thank you for (?:subscribing|signing up|reading|registering)|check your inbox|register (?:now|today|for free)|start your (?:free )?(?:trial|subscription)|this (?:content|article) is (?:only )?(?:available )?(?:to|for) (?:subscribers|members|premium)|to continue reading)(?:[\s,.!:?@].{0,200})?$/iu,
    reason: 'promo',
    example: 'Sign up for our morning briefing and never miss a story.',
    counter: 'Subscribers of the state pension fund were told to wait.',
  },
  {
    pattern:
      /^(?:.{0,60}\b(?:newsletter|inbox|push notifications|whats ?app channel|telegram channel|google news feed|on google news)\b.{0,60}|(?:click|tap) here to .{2,80}|for (?:all the )?(?:latest|more) (?:news|updates?|stories)\b.{0,120})$/iu,
    reason: 'promo',
    example: 'For all the latest news follow our Google News channel.',
    counter: 'For more than a decade the two capitals had no direct flight.',
  },
  {
    pattern:
      /^(?:share(?: this)?:?(?: (?:article|story|post|page|via|on|with|selection).{0,40})?|share:?|tweet(?: this| it)?|e-?mail(?: this.{0,20})?|print(?: this.{0,20})?|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|tiktok|messenger|copy (?:link|url)(?: to clipboard)?|link copied!?|save(?: for later)?|bookmark|like this:?|like|like loading[.…]*|print friendly.{0,30}|loading\.\.\.|comments?|\d+ (?:shares?|comments?|likes?|views?|min(?:ute)?s? read)|(?:shares?|views?|reads?|reading time|listen(?: to this article)?|post views)[:：]?\s*[\d.,kKmM]*(?: min(?:ute)?s?)?|(?:click|opens?) (?:to share|in new window).{0,60}|(?:(?:share|tweet|facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|email|print|copy link|x|messenger|instagram|youtube)\b[\s|,•·/]*){2,})$/iu,
    reason: 'share',
    example: 'Facebook Twitter WhatsApp Email',
    counter: 'Facebook said it had removed 200 accounts.',
  },
  {
    pattern:
      /^(?:leave a (?:comment|reply)(?: cancel reply)?|(?:post|add|write) (?:a |your )?comment(?: \(\+?\))?|view (?:all )?comments?|show comments?|hide comments?|comments? (?:are closed|\(\d+\))|join the (?:conversation|discussion)|\d+ (?:responses?|replies|thoughts?) (?:to|on) .{2,120}|your email address will not be published.*|required fields are marked.*|save my name, email.*|notify me of (?:new|follow).*|this site uses akismet.*|cancel reply|reply|log ?in to (?:leave a )?(?:comment|reply)|you must be logged in.{0,60})[:.]?$/iu,
    reason: 'comments',
    example: 'Your email address will not be published. Required fields are marked *',
    counter: 'Leave a comment period open until March, the regulator asked.',
  },
  {
    pattern:
      /^(?:(?:this|our) (?:web ?site|site|page) (?:uses?|may use|and our partners) .{0,300}|we (?:and our partners )?(?:use|value|store) .{0,40}\b(?:cookies|privacy)\b.{0,300}|by (?:continuing|clicking|using|browsing) .{0,120}\b(?:cookies?|terms|privacy|consent|agree)\b.{0,200}|(?:accept|reject|manage|allow)(?: all)?(?: cookies)?(?: (?:and close|read more|settings))?|.{0,20}(?:privacy|cookies?)(?: ?(?:&|and|\/) ?(?:privacy|cookies?))? (?:policy|notice|settings|statement|preferences)\b.{0,60}|terms (?:of (?:use|service)|(?:&|and) conditions)\b.{0,60}|.{0,80}you can opt[- ]?out.{0,80}|gdpr.{0,40})$/iu,
    reason: 'legal',
    example: 'We use cookies to give you the best experience on our pages.',
    counter: 'We use every channel we have, the envoy said, to keep talks alive.',
  },
  {
    pattern:
      /^(?:(?:manage|save|set|change|confirm) (?:my |your |cookie |consent )?(?:preferences|choices|options|settings|consent)|(?:strictly |only )?necessary cookies(?: only)?|reject non-essential(?: cookies)?)$/iu,
    reason: 'legal',
    example: 'Manage preferences',
    counter: 'Change choices of route, the pilots were told.',
  },
  {
    pattern:
      /^(?:.{0,40}(?:©|\(c\)|copyright)\s*(?:©|\(c\)|copyright)?\s*(?:19|20)\d\d.{0,160}|(?:©|copyright\b|\(c\) )[^.]{0,120}|copyright\s*(?:@|©|\(c\))?\s*(?:19|20)\d\d\b.{0,120}|all rights reserved.{0,120}|.{0,100}\ball rights reserved\.?.{0,100}|.{0,60}(?:may not be (?:published|reproduced|republished)|unauthori[sz]ed (?:use|reproduction)).{0,200}|disclaimer\s*:.{0,400}|the (?:views|opinions) expressed (?:in this|here|by the author).{0,300})$/iu,
    reason: 'legal',
    example: '© 2014 Example Media Group. All rights reserved.',
    counter: 'Copyright law was the last chapter the negotiators closed.',
  },
  {
    pattern:
      /^(?:(?:written|posted|published|reported|compiled|curated|edited|story|text) by\s*:?\s+\S.{0,80}|by\s*:?\s+(?:admin|staff|editor|our correspondent|web ?desk|news ?desk|agenc(?:y|ies))\b.{0,40})$/iu,
    reason: 'byline',
    example: 'by admin',
    counter: 'By midnight the convoy had reached the border.',
  },
  {
    pattern:
      /^(?:[Bb]y|BY)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'.-]*\.?(?:\s*(?:,|and|&)\s*|\s+|$)){1,8}(?:[|•·,–—-].{0,80})?$/u,
    reason: 'byline',
    example: 'By Anna Example and Jonas Sample | Geneva',
    counter: 'By Friday the ministers had agreed on nothing.',
  },
  {
    pattern:
      /^(?:the (?:author|writer) (?:is|was|works|can be)\b.{0,300}|about the author\b.{0,200}|\p{Lu}\S+ (?:\S+ ){0,3}is an? (?:[\w-]+ ){0,4}(?:reporter|journalist|correspondent|columnist|staff writer|contributor|freelance\w*)(?: (?:at|for|with|based|covering|who|in)\b.{0,200})?\.?|follow \S+ on (?:twitter|x|facebook)\b.{0,80}|view all posts(?: by .{0,60})?|more (?:by|from) (?:this )?author.{0,40})$/iu,
    reason: 'byline',
    example: 'Anna Example is a senior correspondent covering trade.',
    counter: 'The author of the resolution declined to comment.',
  },
  {
    pattern:
      /^(?:(?:file |handout )?(?:photo|image|picture|video)s?(?: caption)?|caption|infographic|graphic)\s*[:：]\s*\S.{0,240}$/iu,
    reason: 'caption',
    example: 'File photo: the two presidents at the bridge in 2009',
    counter: 'Photographs of the bridge were published on Sunday.',
  },
  {
    pattern:
      /^.{0,300}(?:[([/|–—-]\s*(?:file )?(?:photo|image|picture)s?(?: (?:by|courtesy|credit))?\s*[:/]?.{0,60}[)\]]?|[([](?:photo |image |picture )?credits?\s*[:：].{0,80}[)\]]|getty images)\s*$/iu,
    reason: 'caption',
    example: 'The foreign minister arrives for the talks in Vienna. (Photo by Anna Example/AFP)',
    counter: 'The treaty was signed in 1998 and renewed ten years later (see chapter two).',
  },
  {
    pattern:
      /^.{0,300}(?:\((?:AP|AFP|Reuters|REUTERS|EPA|Xinhua|Yonhap|Getty)\b[^)]{0,40}(?:[Pp]hoto|[Ii]mages?|[Ff]ile)[^)]{0,20}\)|\/ ?(?:AP|AFP|Reuters|REUTERS|EPA|Getty Images|Shutterstock)|\bvia (?:AP|AFP|Reuters|REUTERS|Getty Images)|REUTERS\/\p{Lu}[\p{L} .'’-]{2,50})\s*$/u,
    reason: 'caption',
    example: 'Delegates leave the hall after the vote. REUTERS/Anna Example',
    counter: 'The figures were first published by Reuters.',
  },
  {
    pattern:
      /^(?!.*\p{Ll}{4,}[.!?]$)(?:(?:first )?(?:published|posted|updated|last (?:updated|modified)|modified|created|issued|date)(?: on| at)?\s*[:：]?\s*.{0,20}\d.{0,60}|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$/iu,
    reason: 'date',
    example: 'Last updated: 3 May 2011 10:15 GMT',
    counter: 'Published in 1987, the map still shows the old border.',
  },
  {
    pattern: /^(?:(?:image|photo|slide|picture)s? )?\d{1,3} (?:of|\/) \d{1,3}$/iu,
    reason: 'caption',
    example: 'Image 2 of 14',
    counter: '12 of 14 members signed.',
  },
  {
    pattern:
      /^(?:follow (?:\S+ ){1,6}on (?:twitter|x|facebook|instagram|youtube|threads|telegram|whatsapp)\b.{0,120}|have a (?:news )?tip\b.{0,200}|(?:do )?you have a story\b.{0,200}|(?:contact|e-?mail|write to) (?:the (?:author|writer|reporter|editor)|\S+ (?:\S+ )?at \S+@).{0,200}|.{0,80}\bcan be (?:reached|contacted|followed|emailed) (?:at|on|via)\b.{0,160}|join (?:our|the) .{2,60}(?:forum|group|community|channel|club)s?\b.{0,200})$/iu,
    reason: 'promo',
    example: 'Follow Anna Example on Twitter: @annaexample',
    counter: 'Follow the money, the minister told the committee.',
  },
  {
    pattern:
      /^[([]?(?:except for the headline,? )?this (?:story|article|report|post|copy|content|piece) (?:has(?: not)? been|is|was|originally|first)\b.{0,60}\b(?:edited|auto-?(?:generated|published)|syndicated|translated|published|feed|generated)\b.{0,200}$/iu,
    reason: 'legal',
    example: '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
    counter: 'This article of the treaty has been the subject of a dispute since 1951.',
  },
  {
    pattern:
      /^(?:our standards\s*:.{0,80}|purchase licensing rights|,? ?opens? (?:in )?(?:a )?new (?:tab|window)|report (?:this|an?) (?:ad|correction|error|mistake|typo|comment|post)\b.{0,60}|text size|font size|your browser does not support .{0,60}|please enable javascript\b.{0,80}|javascript (?:is|must be) .{0,60}|(?:e-?mail|contact(?: us)?|tel|phone|fax)\s*[:：]\s*\S.{0,80}|rate this (?:article|story|post)|votes?\s*[:：]\s*\d+|-30-|\(?(?:the )?ends?\)?|also in (?:the )?news|(?:previous|next) (?:post|article|story)\b[:：]? .{0,120})$/iu,
    reason: 'navigation',
    example: 'Your browser does not support the video tag.',
    counter: 'End of the truce.',
  },
  {
    pattern:
      /^(?:(?:did you )?(?:enjoy(?:ed)?|like[d]?) (?:this|our|what)\b.{0,160}|if you (?:like|liked|enjoyed|found|want|have|would like)\b.{0,80}\b(?:share|subscribe|follow|support|donate|newsletter|tip|contact us)\b.{0,120}|for (?:the )?(?:latest|breaking|more|all|live)\b.{0,60}\b(?:like us|follow us|follow our|subscribe|visit|download|click)\b.{0,160}|catch (?:all )?the latest\b.{0,160}|stay tuned\b.{0,80}|(?:what do you think|tell us (?:what|your|in)|have your say|let us know)\b.{0,160}\b(?:comments?|below|think|know)\b.{0,60}|share your (?:thoughts|views|opinion)\b.{0,120})$/iu,
    reason: 'promo',
    example: 'If you like this article, please share it with your friends.',
    counter: 'If you want peace, prepare for talks, the Finnish president told them.',
  },
  {
    pattern:
      /^[([]?(?:(?:file|handout|representati(?:ve|onal)|representation|stock|archive) (?:photo|image|picture|pic|footage)s?|(?:photo|image|picture) (?:for representation(?: purposes?)?(?: only)?|used for representati.{0,40})|pictured(?: here)?[:,]? .{2,200}|(?:image|photo|picture|pic|video) (?:source|credit|courtesy|copyright)s?\b.{0,80}|photos? by [\p{L} .'’/-]{2,60})[)\].]*$/iu,
    reason: 'caption',
    example: '(File photo)',
    counter:
      'Pictured as a hawk for years, she signed the truce in the end, to the surprise of her party, and left office a year later with a smile, to write about the deal that nobody had thought she would ever accept, let alone propose, in all those years of war.',
  },
  {
    pattern:
      /^(?:(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+|[A-Z]{2,5}|\p{Lu}\p{Ll}+)\s+(?:[|•·–—-])\s+(?:[Uu]pdated|[Pp]ublished|[Pp]osted)?\s*[:：]?\s*(?:\p{L}{3,9}\.?,? )?(?:\p{L}{3,9}\.? \d{1,2},?|\d{1,2} \p{L}{3,9}\.?,?) \d{4}\b.{0,40}$/u,
    reason: 'byline',
    example: 'Anna Example | June 13, 2014',
    counter: 'Peru - Ecuador: the accord of October 26, 1998, in ten points, and what came of it since.',
  },
  {
    pattern:
      /^(?:(?:please )?note\s*[:：]\s*)?(?:(?:we (?:are|were|have)|all) (?:\w+ ){0,3}(?:moderat\w+|clos\w+|disabl\w+) (?:all )?(?:the )?comments?\b.{0,200}|(?:all )?comments? (?:\w+ ){0,3}(?:are|is|will be) (?:\w+ ){0,2}(?:moderated|reviewed|closed|disabled)\b.{0,160})$/iu,
    reason: 'comments',
    example: 'Note: we are currently moderating comments because of spam.',
    counter: 'Comments by the envoy will be weighed in Ankara, the minister said.',
  },
  {
    pattern:
      /^.{10,300}\bfollow (?:him|her|them|us|me) (?:on|at) (?:twitter|x|facebook|instagram|linkedin|@\w+)\b.{0,120}$/iu,
    reason: 'byline',
    example: 'Anna Example wrote a book on border rivers. Follow her on Twitter @annaexample.',
    counter: 'Thousands asked the envoy why he would follow them on his visit to the camps.',
  },
  {
    pattern: /^.{0,120}\b(?:affiliate|referral)(?:\s+(?:and|or|and\/or)\s+\w+)? links?\b.{0,200}$/iu,
    reason: 'legal',
    example: 'This post may contain affiliate links; see our disclosure page.',
    counter: 'The affiliate of the state bank has no link to the fund, the court found.',
  },
  {
    pattern:
      /^(?:how to (?:listen|watch|subscribe)\b.{0,80}|(?:listen to|watch|tune in to) .{2,80}\b(?:live (?:at|on|from|here)|(?:listen|watch) (?:back|again|live) here)\b.{0,120})$/iu,
    reason: 'promo',
    example: 'Listen to Morning Report live at 7:15 or listen back here.',
    counter: 'Listen to the other side, the mediator told both delegations in Oslo.',
  },
  {
    pattern:
      /^(?:to (?:keep|continue|go on) reading\b.{0,60}\b(?:subscribe|sign (?:in|up)|log ?in|register|join|become|choose|start)\b.{0,120}|you(?:['’]ve| have) (?:reached|read|used|hit) (?:your|the|all)\b.{0,60}\b(?:free|monthly|complimentary|article limit)\b.{0,200})$/iu,
    reason: 'promo',
    example: 'To go on reading, subscribe today',
    counter: 'You have read all the letters of the king, the judge told the envoy.',
  },
  {
    pattern:
      /^get (?:unlimited |full )?access to .{2,120}\b(?:subscription|subscriber|newsletter|website|app|archive|pro)\b.{0,300}$/iu,
    reason: 'promo',
    example: 'Get access to the best subscription for readers abroad for 99 a year.',
    counter: 'Get access to the port or leave the talks, the president told his envoys.',
  },
  {
    pattern: /^.{0,200}\b(?:photo|image|picture)s?\s*(?:©|\(c\))\s*\S.{0,80}$/iu,
    reason: 'caption',
    example: 'The two delegations at the lake, images © Example Press, 2018',
    counter: 'The photos show the two delegations at the lake in 2018.',
  },
  {
    pattern:
      /^[([]?(?:editor['’]?s?['’]? notes?\s*[:：–—-]\s*.{5,}|(?:an earlier|a previous|the original) version of this (?:article|story|report|post)\b.{5,}|this (?:article|story|report|post) (?:has been|was) (?:updated|corrected|amended|changed)\b.{5,})$/iu,
    reason: 'correction',
    example: 'An earlier version of this article misstated the name of the port.',
    counter: 'An earlier version of the treaty named no court, the jurists said.',
  },
  {
    pattern: /^(?:correction|clarification)s?\s*(?:\([^)]*\))?\s*[:：–—-]\s*.{5,}$/iu,
    reason: 'correction',
    example: 'Correction: an earlier version misstated the year of the treaty.',
    counter: 'Corrections to the map were agreed in the annex.',
  },
];

const endings: readonly LineRule[] = [
  {
    pattern:
      /^(?:you (?:may|might) (?:also )?(?:like|be interested in)|you['’]ll (?:also )?like|people also read|others also read|recommended for you|around the web|from around the web|more from this section|related (?:stories|articles|posts|news|topics|content|links)|more (?:stories|news)|read (?:next|more)|latest (?:news|stories)|most (?:read|popular|viewed)|trending(?: now)?|top stories|sponsored (?:links|content)|up next|what to read next|next read)[\s.:…!]*$/iu,
    reason: 'related',
    example: 'You may also like',
    counter: 'You may also like to know that the bridge has reopened.',
  },
  {
    pattern:
      /^(?:leave a (?:comment|reply)|post a comment|add a comment|comments?(?: \(?\d+\)?)?|\d+ comments?|join the conversation|discussion|show comments)[\s.:]*$/iu,
    reason: 'comments',
    example: 'Leave a Reply',
    counter: 'Comments from both sides were cautious.',
  },
  {
    pattern: /^(?:about the author|about the writer|author bio|about us|contact us)[\s.:]*$/iu,
    reason: 'byline',
    example: 'About the author',
    counter: 'About the author of the note nothing is known.',
  },
  {
    pattern:
      /^(?:newsletters?|sign up (?:for|to) (?:our|the) .{2,60}newsletters?|subscribe(?: now| today)?)[\s.:!]*$/iu,
    reason: 'promo',
    example: 'Subscribe now',
    counter: 'Subscribe now to the fund, the ministry told exporters.',
  },
];

const credits: readonly CreditRule[] = [
  {
    pattern: /^[([]?\s*(?:additional )?inputs?\s*[:：]\s*(?<agency>[^)\]]{2,60}?)[)\].\s]*$/iu,
    kind: 'inputs',
    example: 'Inputs: Kyodo, Antara',
    counter: 'Input from farmers: the minister promised to weigh it before the vote.',
  },
  {
    pattern:
      /^[([]\s*\p{Lu}[\p{L}.]{1,12};\s*(?:additional|further) (?:reporting|inputs?|reports?) (?:by|from) (?<agency>\p{Lu}[^)\]]{1,60}?)[)\].\s]*$/u,
    kind: 'inputs',
    example: '(ANSA; additional reporting by EFE)',
    counter: '(Rome; further talks follow in May)',
  },
  {
    pattern: /^.{20,300}[.!?]\s*(?:photo|image|picture)s?\s*[:：]\s*(?<agency>[^)\].!?]{2,40}?)\s*$/iu,
    kind: 'photo',
    example: 'Fishermen mend their nets in the harbour of Reykjavik. Photo: EPA',
    counter: 'The museum keeps one picture of the signing. It shows the two kings in the rain.',
  },
  {
    pattern:
      /^(?:[–—-]\s*)?[([]?\s*(?:[Ww]ith|WITH) (?:additional |agency )?(?:[Ii]nputs?|INPUTS?|reporting|reports?) (?:from|by|FROM) (?<agency>(?:the )?(?:\p{Lu}|agencies|wires|dpa)[^)\]]{0,80}?)[)\].\s]*$/u,
    kind: 'inputs',
    example: '(With inputs from Reuters and AFP)',
    counter: 'With input from both sides the text grew to forty pages.',
  },
  {
    pattern: /^[([]?\s*(?:sources?|agenc(?:y|ies)|courtesy|via)\s*[:：]\s*(?<agency>[^)\]]{2,60}?)[)\].\s]*$/iu,
    kind: 'source',
    example: 'SOURCE: TASS',
    counter: 'Sources close to the talks spoke of progress.',
  },
  {
    pattern:
      /^[([]?\s*(?:file |handout )?(?:photo|image|picture|pic)s?(?: credits?| courtesy(?: of)?| by)?\s*[:：]\s*(?<agency>[^)\].!?]{2,60}?)[)\].\s]*$/iu,
    kind: 'photo',
    example: 'Photo: Anadolu archive',
    counter: 'Photo opportunities were cancelled by both delegations.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Rr]eported|[Ww]ritten)(?: and (?:writing|editing))? by (?<agency>\p{Lu}[\p{L}’'-]*\.?(?:(?:,? and |, | )\p{Lu}[\p{L}’'-]*\.?){0,9}?)(?:\s+in \p{Lu}[\p{L} ,.]{1,80})?[)\].\s]*$/u,
    kind: 'reporting',
    example: '(Reporting by Anna Example in Vienna)',
    counter:
      'Reporting by the commission stopped in 1996 when its mandate ended and the office in the capital was closed for good.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Cc]ompiled|[Ee]dited|[Ee]diting) by (?<agency>\p{Lu}[\p{L}’'-]*\.?(?:(?:,? and |, | )\p{Lu}[\p{L}’'-]*\.?){0,9}?)(?:\s+in \p{Lu}[\p{L} ,.]{1,80})?[)\].\s]*$/u,
    kind: 'editing',
    example: 'Edited by Jonas Sample',
    counter: 'Editing by hand took the clerks of the treaty office three weeks.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Tt]ranslated|[Tt]ranslation)(?: from (?:the )?\p{Lu}\p{L}+)? by (?<agency>\p{Lu}[\p{L}’'-]*\.?(?:(?:,? and |, | )\p{Lu}[\p{L}’'-]*\.?){0,9}?)(?:\s+in \p{Lu}[\p{L} ,.]{1,80})?[)\].\s]*$/u,
    kind: 'translation',
    example: 'Translated from the Spanish by Rosa Example',
    counter: 'Translation by machine gave the treaty a clause that nobody had signed.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Tt]his (?:article|story|report|piece) )?(?:was |has been )?(?:(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:on|in|by|at)|[Rr]epublished (?:from|with permission (?:from|of))) (?<agency>(?:the )?\p{Lu}[^).]{1,60}?)(?: on .{4,30})?(?: under .{2,80})?[)\].\s]*$/u,
    kind: 'source',
    example: 'This article was originally published by Deutsche Welle.',
    counter:
      'This article was originally written into the treaty of 1951 by jurists of four countries at the request of the council.',
  },
  {
    pattern:
      /^[([]\s*(?<agency>(?:\p{Lu}[\p{L}.]{1,12}|dpa|epd)(?:\s*[/,&-]\s*(?:\p{Lu}[\p{L}.]{1,12}|dpa|epd)){0,3})\s*[)\]]\.?$/u,
    kind: 'source',
    example: '(ANI)',
    counter: '(He later withdrew the remark.)',
  },
  {
    pattern: /^[–—-]{1,2}\s*(?<agency>\p{Lu}[\p{L}.]{1,12}(?:\s*[/,&]\s*\p{Lu}[\p{L}.]{1,12}){0,3})\.?$/u,
    kind: 'source',
    example: '-- Bernama',
    counter: '- Withdraw all troops from the zone.',
  },
  {
    pattern:
      /^[–—-]{0,2}\s*(?<agency>Reuters|REUTERS|AP|AFP|EFE|ANSA|dpa|DPA|TASS|RIA Novosti|Interfax|Xinhua|XINHUA|KCNA|Yonhap|YONHAP|Kyodo|PTI|IANS|ANI|UNI|APP|IRNA|ISNA|Anadolu(?: Agency)?|AA|SANA|WAM|SPA|MENA|Bernama|BERNAMA|Antara|VNA|UPI|Bloomberg|Associated Press|The Associated Press|Agence France-Presse|Agencies|AGENCIES)\.?$/u,
    kind: 'source',
    example: 'Anadolu Agency',
    counter: 'Bernama reported the meeting.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Ww]ith|WITH) (?<agency>[Aa]genc(?:y|ies)|AGENCY|AGENCIES|wires?) (?:[Ii]nputs?|INPUTS?|reports?)[)\].\s]*$/u,
    kind: 'inputs',
    example: '(With agency inputs)',
    counter: 'With agency heads absent, the meeting was short.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|PHOTO|[Cc]redit) ?(?:by|courtesy(?: of)?|[Cc]redits?(?: to)?|[Ss]ource)?\s*[:：]\s*(?<agency>[^)\].!?]{2,60}?)[)\].\s]*$/u,
    kind: 'photo',
    example: 'Image Source: AP',
    counter: 'Credit lines were frozen.',
  },
  {
    pattern:
      /^[([]?\s*(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?) (?:by|courtesy(?: of)?) (?<agency>\p{Lu}[^)\].!?]{1,60}?)[)\].\s]*$/u,
    kind: 'photo',
    example: 'Photo courtesy of Example Agency',
    counter: 'Images by satellite showed the convoy.',
  },
];

/** English. */
export const englishPage: PageLexicon = {
  lines,
  endings,
  credits,
  creditBreaks:
    /,\s+(?=(?:with )?(?:additional |further )?(?:reporting|writing|editing|edited|written|translation|translated)(?: and \w+)? by\b)/giu,
  months: new Map([...shortened(months, 1, [3]), ['sept', 9]]),
  weekdays: new Map([...shortened(weekdays, 0, [3]), ['tues', 2], ['thur', 4], ['thurs', 4]]),
  dateLabel:
    /(?:^|[|•·,–—-]\s*)(?:(?:first )?(?:published|posted|issued|created|date|updated|last updated)\b|by .{2,60}[|•·,–—-])/iu,
  byline: /^(?:.{0,30}\d{4},?\s+)?(?:written |posted |published |reported |story |text )?by\s*:?\s+(?<names>.+)$/iu,
  nobody:
    /^(?:admin(?:istrator)?|staff(?: (?:writer|reporter))?s?|editor(?:s|ial)?(?: team| desk)?|our (?:correspondent|reporter|bureau)|web ?desk|news ?desk|agenc(?:y|ies)|guest|author|anonymous|unknown|null|undefined|wpadmin|root|user|webmaster|online desk|author name)$/iu,
  lookingAhead:
    /\b(?:will|would|shall|next|upcoming|scheduled|planned|plans?|due|expected|expires?|until|through|by (?:early |late |mid-?|the end of )?20\d\d|ahead of|targets?|goals?|aims?)\b/iu,
  functionWords: new Set(
    (
      'the of and to that with by from said says has have were which its their they would are been this these after it be not ' +
      'who about between before'
    ).split(' '),
  ),
  menuWords:
    /^(?:home|news|world|politics|business|economy|sports?|opinion|entertainment|lifestyle|health|science|tech(?:nology)?|culture|travel|video|photos?|about(?: us)?|contact(?: us)?|search|menu|login|sign in|subscribe|advertise|privacy policy|terms.{0,20}|facebook|twitter|instagram|youtube)$/iu,
};
