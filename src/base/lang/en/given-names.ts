/**
 * Given names with the gender news gives them (`m`, `f`, `x` for either or not known), lower case, diacritics folded. Counted in 28.6 million
 * words of English news: a first word of a two-word name that often follows a title or comes before "said", with the pronoun that comes next;
 * completed by hand with given names of heads of state and ministers.
 */
export const givenNames = `
aamir:x aaron:m abbas:m abbe:x abby:x abdallah:m abdel:m abdul:m abdullah:m abdulrahman:m abe:x abed:x abeer:f abigail:x abiy:m abo:x abou:m
abubakar:x adam:m adel:m adham:x adil:x adnan:x adolf:m adrian:m adrienne:f aftab:x agnes:x ahed:f ahlam:x ahmad:m ahmaud:m ahmed:m aida:x
aimee:f aisha:f ajay:x akhmad:x akram:x alaa:m alain:x alan:m alastair:x albert:x alberto:m albin:x alec:m alejandro:m aleksandar:m
aleksander:x aleksandr:m aleksei:x aleksey:m ales:x alex:m alexander:m alexandra:f alexandria:f alexei:m alexey:m alexis:m alfonso:x
alfred:x ali:m alice:f alicia:f alina:x alison:f alistair:x allan:m allen:m almog:x alon:x alonzo:x alpha:x alvaro:m alvin:x alyssa:f amal:x
aman:m amanda:f amar:x amber:f ambrose:m ameer:x amelie:x amer:m ami:x amin:m amina:f amir:m amira:x amit:m amjad:m ammar:m amos:m amy:f
ana:f anand:x anas:m anastasia:x anatoliy:x anatoly:m anders:m andra:x andre:x andrea:f andreas:m andrei:m andrej:m andres:m andrew:m
andrey:m andrii:m andriy:m andrzej:m andy:m angel:x angela:f angelo:m angie:f angus:m anil:x anita:f ann:f anna:f annalena:f anne:f
annette:f annie:f anthony:m antoine:m antoinette:x anton:m antonia:x antonio:m antonis:m antony:m anwar:m anzor:m arafat:x archie:m ari:x
ariel:x arkady:x arlen:x armen:x arne:m arnold:x arnon:m aroldo:x arsen:x arseniy:m arshad:x artem:x arthur:m artur:x artyom:m arun:x arwa:x
aryeh:m aseel:x ashish:x ashley:f ashok:x ashraf:m ashton:m askar:x aslan:m asma:x asmaa:f assad:x astrid:x atal:x atallah:x atlantic:m
audrey:f aung:f avi:x avichay:x avigdor:x aviv:f avner:x avril:f awad:x axel:x aya:f ayanna:x ayelet:x ayesha:f ayham:x ayman:m aziz:x
bader:f bahram:x bakr:x balata:x bani:x baraa:x barack:m barak:x barbara:f barney:m barry:m bart:x baruch:x basel:m basem:x bashar:m
bassam:x bassem:m beastie:x beatriz:f beau:m beauregard:m becky:f ben:m benazir:f benigno:m benjamin:m bennie:x benny:m benoit:x
bernadette:f bernard:m bernardo:m bernie:m bert:x beth:f beto:m betsy:f betty:f bezalel:m bilal:m bill:m billie:f billy:m bjorn:x blaise:x
blake:m blasey:f bob:m bobby:m bola:m bonnie:f boris:m borjana:f borys:x bou:m bourj:x brad:m bradley:m brahim:x brandi:x brandon:m
breitbart:m brenda:f brendan:m brendon:m brennan:x brent:m bret:m brett:m brian:m brice:x brigitte:f brittany:f brittney:f brock:f brooke:f
bruce:m brunei:x bruno:m bryan:x bryant:x buckingham:f bushra:f byron:x cai:x caitlin:x cal:x caleb:m callum:m calum:x calvin:x cameron:m
camille:x candace:x candice:x cara:x carey:x carl:m carla:f carlo:m carlos:m carlton:x carly:f carmel:f carmen:f carol:x carole:x carolina:m
caroline:f carolyn:f carrie:f carsten:x carter:m casey:m caspar:m cassandra:x cassidy:x catherine:f cathy:x cato:m cecilia:x cedric:m
celine:f cesar:x chad:m chan:x charlene:x charles:m charlie:m charlotte:f chatham:x chelsea:f chem:x chen:x cheri:x cheryl:x chet:x chloe:f
choi:f chris:m christie:x christina:f christine:f christophe:x christopher:m christy:x chrystia:f chuck:m chung:x cindy:f claire:f clare:x
clarence:m clark:m claude:m claudia:f clayton:x clive:m cody:m col:m colbert:f colin:m colleen:x collin:m commodore:x concord:x
condoleezza:x coney:f connie:f conrad:x cooper:x coretta:f corey:m cori:f cornwall:x cory:m costa:x courtney:x craig:m crescent:x crimean:x
cristiana:f cristina:f curt:x curtis:x cynthia:f cyril:m dale:x dalia:f damien:x dan:m dana:x daniel:m daniella:x danielle:f daniil:m
danny:m dante:x daphne:x daria:f darrell:m darren:m darya:f dave:m david:m dawoud:x deb:f debbie:f deborah:f debra:f dee:f deirdre:x delcy:f
deng:x denis:m denise:f dennis:m denny:x denys:m derek:m derrick:x deutsche:x deval:m devin:m devon:x diaa:x diana:f diane:f dianne:f dick:m
diego:m dilma:f dima:x dimitrios:x dina:f dinesh:x dmitri:m dmitry:m dmytro:m doha:x dom:x dominic:m dominique:x don:m donald:m donna:f
doris:x doron:x dorothy:f doug:m douglas:m dov:x dror:x duncan:m dwayne:x dwight:m dylan:m dylann:m dzhokhar:m earl:x easter:x ebrahim:m
edan:x eddie:m eden:f edinburgh:m edith:f edmond:x edmund:x eduard:m eduardo:x edward:m edwin:x ehud:m eileen:x eitan:x ekaterina:f elaine:x
eleanor:f elena:f eleni:x eli:m elias:m elie:m elijah:m elina:f eliot:x elise:f elissa:x elizabeth:f ella:f elle:x ellen:f elliot:x
elliott:x elon:m eman:f emanuel:m emilie:x emilio:x emily:f emma:f emmanuel:m emmet:x emmett:m emmy:x emomali:m enrique:m ephraim:x eran:x
eric:m erica:f erick:x erik:x erika:x erin:m ernest:x esmail:x essam:x esther:f ethan:m eugene:m eva:x evan:m evelyn:f everett:x evgenia:m
evgeny:x ewan:x eyad:m eyal:x eylon:x ezekiel:x ezra:x fabian:x fabrice:x fadel:x fadi:x faisal:x farah:f farhan:m farid:m fatemeh:x fathi:m
fatih:x fatima:f fatma:x fawzi:m federica:f felicity:f felipe:m ferdinand:m fergus:x fida:x fidel:m filippo:m fiona:f firas:x firass:x
florian:x floyd:x ford:m fran:f francesca:f francis:x francisco:m francois:m frank:m frank-walter:m frankie:x franklin:m franz:x fraser:x
fred:m freddie:m freddy:m frederic:m frederick:m frida:f friedrich:x fuad:m fumio:m gabi:x gabriel:m gabrielle:f gadi:x gail:f gal:m
galina:f gamal:x gan:x gao:m gareth:m garret:x garrett:x garry:x gary:m gaston:x gautam:x gavin:m geert:x gemma:f gennady:m geoff:m
geoffrey:x george:m georgy:m gerald:m gerard:m gerhard:m gerry:m gershon:x geun:m ghada:x ghassan:m gholamhossein:x gianni:m gideon:m gil:m
gilad:m gilbert:m giles:x gilles:x gillian:f gina:f giora:x giorgia:f giorgio:m giovanni:x gitanas:x giuseppe:m givara:f glen:m glenn:m
gloria:x golda:x gonzalo:x goodluck:m gordon:m gracie:x graham:m greenpeace:x greg:m gregg:m gregory:m greta:f gretchen:f grover:m guido:m
guo:x gurbanguly:m gus:m gush:x gustavo:m gwen:f gwyneth:f hadeel:x hadi:x haider:m haim:x haitham:x hajji:m hakan:m hakeem:x hal:x hala:f
haley:m hamed:x hamid:x hamish:x hamza:x hanan:f hani:x hank:m hanna:f hannah:f hannibal:x hans:x hapoel:x harold:m harriet:f harris:m
harry:m hasan:x hashem:m hasina:f hassan:m hayat:x hayden:x hayley:f hazel:x hazem:m heath:x heather:f heba:f heidar:x heidi:f heiko:m
helen:f helena:x helmut:m henry:m herb:x herbert:m herman:m herve:m herzi:m hesham:x hilal:x hilary:f hilda:x hina:f hind:f hisham:m hoda:f
hollie:x holly:x holocaust:m homer:x hosni:m hossam:x hossein:m howard:m hsu:m hua:x hubert:m hugh:m hugo:m huma:f humza:m hun:m hunter:m
husam:x hussam:m hussein:x huwaida:x iain:x ian:m ibrahim:m idan:x idit:x idris:x ignacio:x igor:m ihab:x ihor:m ilan:x ilham:m ilhan:f
ilya:m imad:x iman:f imm:f imran:m indira:f ing-wen:f ingrid:x inna:x iona:x ione:x ira:x iran-aligned:x irene:x irfan:m irina:f iris:x
irkutsk:x iryna:f isaac:m isabel:f isaiah:x isaias:m ishaq:m islam:x ismael:m ismail:m ismat:x issa:m issam:m itamar:m itay:x ivan:m
ivanka:f ivy:x iyad:x izzeldin:x jaafar:x jacek:x jacinda:f jack:m jackie:f jackson:x jacky:x jacob:m jacqueline:f jacques:m jae-in:m
jafar:x jaime:m jair:m jake:m jamal:m jameel:x james:m jamie:m jamil:m jan:f jana:f jane:f janelle:x janet:f janice:f janine:f janis:x
jared:m jarrod:x jasmine:x jason:m javad:m javier:m jawad:x jay:m jean:m jeanine:m jeanne:x jeannie:f jeb:m jef:x jeff:m jefferson:m
jeffrey:m jehad:x jen:f jenna:x jennie:f jennifer:f jenny:f jens:m jeremiah:m jeremy:m jerome:m jerry:m jess:f jesse:m jessica:f jesus:m
jiang:x jibril:x jill:f jillian:x jim:m jimmy:m jinping:m jintao:m joan:f joanna:f joanne:x joao:m joaquin:m jodie:f jody:m joe:m joel:m
joey:m johan:m johannes:x john:m johnny:m joko:m jon:m jonah:m jonas:x jonathan:m joni:f jonnie:m jonny:m jorge:m joschka:m jose:m josef:x
josep:m joseph:m josephine:f josh:m joshua:m joss:f joyce:f juan:m judd:m judith:f judy:f julia:f julian:m julie:f juliette:x julio:x jung:x
junichiro:m jurgen:x justin:m kaja:f kamala:f kamel:m kane:x kang:x kanye:m kapil:x kara:f kareem:x karen:f karim:m karin:x karine:x karl:m
karoline:x kassym-jomart:m kataib:x katarina:f kate:x katerina:f katherine:f kathleen:x kathryn:x kathy:f katie:f katrina:x katy:f kay:f
kayed:x kayla:x kayleigh:x keating:x keir:m keith:m kelli:x kelly:f kellyanne:m kelsey:x kemi:f ken:m kendra:x kenneth:m kenny:m kent:m
keqiang:m kerri:x kerry:m kersti:f kevin:m khader:m khaled:m khaleda:f khalid:m khalida:f khalil:m kieran:m kim:m kimberly:f kira:x
kirsten:f kirstjen:f kishida:m klaus:x kobi:x konstantin:m kris:f krista:x kristen:f kristi:f kristin:f kristina:x kristine:x krystle:x
ksenia:f kumar:x kurt:m kyle:m kyriakos:m kyrsten:f kyrylo:m lacy:x lai:m laila:f laith:x lamar:m lamine:m lana:x lancashire:x lance:x
lanny:m lara:f larry:m lars:x laura:f lauren:f laurence:x laurent:m laurentine:f laurie:x lawrence:m layla:f lea:f leah:f lee:m leigh:x
leila:f len:x lena:f lenin:x lenny:x leo:m leon:m leonard:m leonardo:m leonid:m leslie:x letitia:f lev:x lewis:m liam:m libby:x lina:f
lincoln:m linda:f lindsay:f lindsey:m lior:x lisa:f liu:m liz:f lloyd:m lois:f lopez:m lorenzo:x loretta:f lori:f lou:x louie:m louise:f
lucas:x luciana:x lucille:x lucy:f luis:m luiz:m luke:m lundergan:x luther:m lydia:x lyndon:m lynn:f lynne:f lyudmila:f mac:m mackenzie:f
macky:x madeleine:f madeline:x madison:m mads:m magdalena:f maggie:f magnus:x magomed:x maha:f mahathir:m mahatma:m maher:x mahmood:x
mahmoud:m mahmud:x mahsa:f mai:x maia:f majed:x majid:x makram:x maksym:x malcolm:m manal:x mandy:f manigault:f manmohan:m manoj:x mansour:m
manuel:m mao:m mara:x maram:x marc:m marcella:x marcelo:x marcia:f marco:m marcos:m marcus:m margaret:f margarita:f maria:f mariam:x
mariana:x marianne:f marie:f marielena:x marilou:f marilyn:x marina:f mario:m marion:x marjorie:f mark:m marlin:x marquis:x marsha:x
marshall:m marta:x martha:x martin:m marty:m marvin:x marwa:f marwan:m mary:f maryam:x masha:x masoud:m mathew:m mathieu:x matt:m matteo:m
matthew:m matthias:x maura:x maureen:f maurice:m mauricio:x max:m maxine:x maya:f mayadeen:x mazars:x medhat:x medicaid:x meg:f megan:f
meghan:f mehdi:m mehmet:x meir:m mel:m melanie:f melinda:f melissa:f menachem:x meng:x meredith:x merrick:m mervyn:x mesut:x mette:f
mevlut:m mia:f micah:x michael:m michal:x micheal:m michel:m michele:f michelle:f mick:m micky:x miguel:m mika:x mike:m mikhail:m miki:x
mikie:x mila:f milo:m mindy:x mintimer:x miqdad:x mira:f miranda:x miri:x miriam:x mirjana:f mirza:x mitch:m mitt:m moammar:m mohamad:x
mohamed:m mohammad:m mohammed:m mohannad:x mona:f monica:f monika:x monique:f morris:x moses:m moshe:m mousa:x moussa:m mswati:m muammar:m
mudasir:x muhammad:m muhammadu:m muhammed:m mukesh:m mullah:m multiemployer:x munadel:x munir:x murad:x murat:x muriel:f musa:x mustafa:m
mykhailo:m mykhaylo:x mykola:m naama:x nabeel:x nabi:x nabih:x nabil:m nabila:x nabiya:f nada:x nadav:x nadia:f nadim:x nadine:f naeem:x
naftali:m nahed:x naim:m najib:m najwa:f nancy:f naomi:f narendra:m nariman:x naseem:x nasrin:f nasser:m natalia:f natalie:f natalya:f
natan:x natasha:f nate:m nathalie:x nathan:m nathaniel:x naveen:x nawaz:m nayib:m nazanin:f nazar:x neal:x ned:m negar:x neil:m nestor:x
neve:x newt:m nguyen:x nicholas:m nick:m nicola:x nicolas:m nicole:f nida:x nidal:m nigel:m nihad:x nikita:m nikki:f nikol:m nikolai:m
nikolas:m nikos:x nile:x nimrod:x nina:f nineveh:x nir:m nita:x nitzan:x nizar:x noah:m noam:m noel:m noor:m nora:f norma:f norman:m notre:x
nour:x noura:x novak:m nuri:m nurit:f nursultan:m nydia:x ofer:m ofir:x oksana:f ola:f olaf:m oleg:m oleh:m oleksandr:m oleksii:x oleksiy:m
olena:f olga:f olha:x oliver:m olivia:f olivier:x olusegun:m omar:m omer:x oren:x ori:x orin:x orrin:m osama:m oscar:m oskar:x otis:x otto:m
owen:m paddy:x paige:x pam:f pamela:f paolo:m parker:x pat:m paton:x patrice:x patricia:f patrick:m patti:f patton:m patty:f paul:m paula:f
pauline:f pavel:m pedro:m peggy:f pena:m pep:m perry:x pervez:m pete:m peter:m petr:x petro:m pham:x phil:m philadelphi:x philip:m
philippe:x phillip:x phu:x phyllis:x pierre:m plaid:f polly:f poppy:f pramila:x prayut:m prayuth:x preston:x priscilla:f priyanka:f pyotr:x
qasem:m qassem:m qin:x quad:m quds:m quentin:x quincy:x raad:x raafat:x rachael:x rachel:f rachid:x raed:x rafael:m rafat:x rahm:m rahul:m
rainer:m raj:x raja:x ralf:m ralph:m ram:x rama:x rami:x ramy:x ramzi:x rana:x rand:m randa:x randall:x randy:m rania:x ranil:x raphael:x
rashad:x rashid:x rashida:f raul:m ravi:x rayan:x raymond:x razi:x rebecca:f rebekah:f recep:m reece:x reed:x reem:f regina:f reid:m
reince:m renee:f reuven:x rex:m reza:m rhode:m riad:x ric:x ricardo:m richard:m rick:m ricky:m rico:m riek:m riki:f riley:f rinat:x rishi:m
rita:x riyad:m rob:m robbie:m robby:x robert:m roberta:f roberto:m robin:m robyn:x rochelle:f rodion:x rodney:x rodrigo:m roger:m roland:m
roman:m ron:m ronald:m ronan:m ronen:x ronna:x ronnie:m rory:m rosa:f rosario:x rosemary:f rosh:x ross:m roy:m royce:x ruben:m ruby:x
rudolph:m rudy:m rula:x rupert:m ruslan:m russ:m russell:m rustam:m rustem:x rusty:x ruth:f ryan:m saad:m sabina:x sabine:f sabrina:f
saddam:m sadeel:f sadiq:m saeb:x saeed:m saif:x salah:m salam:x salama:x saleh:m salem:m salim:x sally:f salma:f salman:m salome:f salwa:f
salwan:x sam:m samah:x samantha:f sameh:x samer:m sami:m samir:m samira:f sammy:x samsung:x samuel:m sandra:f sanjay:x sanna:f santiago:x
sara:f sarah:f sari:x sarina:f sasha:x saul:m sauli:m scarborough:x scotland:m scott:m sean:m sebastian:m sebastien:x serena:f sergei:m
sergey:m sergio:m sergiy:x serhii:m serhiy:x seth:x seyed:x shadi:m shai:x shamil:m shane:m shani:x shannon:f sharon:f sharron:x shatha:f
shaun:m shauna:f shavkat:m shawan:x shawn:m sheikha:f sheila:f sheldon:m shelley:f shen:x shereen:x sheri:f sherif:x sherrod:m sheryl:x
shifa:m shimon:m shinzo:m shira:x shireen:f shirley:f shlomo:x shoigu:m shorouq:f sidney:f silvia:x silvio:m simon:m simone:f sinn:x sloan:x
slobodan:x sofia:f sol:m soledad:f sonia:f sonny:m sophie:f soraya:x soufan:x sovetskaya:x spencer:x srinivas:x stacey:f staffordshire:x
stan:m stanislav:x stanley:m stavropol:x stefan:m stefanie:f stefano:x steffan:x steffen:x stella:f steny:m stepan:x stephane:m stephanie:f
stephen:m steve:m steven:m stewart:x stonewall:x strom:x stu:x stuart:m subhi:x suhail:x suleiman:x sunil:m supt:x susan:f susana:f susie:x
susilo:m suzanne:f svetlana:f swati:x syed:m sylvia:f tabitha:x tahani:x tahir:x tahrir:x tal:m talal:m tamar:x tamara:f tamer:m tamerlan:m
tamir:x tammy:f tania:x tanya:x tara:f tarek:x tareq:x tarik:x tariq:m taro:m tashfeen:x tata:m tate:x tatiana:f tatyana:f tawfiq:m taylor:f
tayseer:x tayyip:m ted:m tedros:m teresa:x terrence:x terri:f terry:m tessa:x tetyana:f thabo:m thad:m thaddeus:x thaer:x thaksin:x theo:x
theodore:x theresa:f thom:x thomas:m tian:x tiffany:f tim:m timothy:m timur:m tina:f tobias:x toby:x todd:m tom:m tomas:x tomer:x tommy:m
toni:x tony:m tor:m tracy:f travis:m trent:x trevor:m trey:m tricia:x troy:x tsui:x tucker:m tulsi:f tyler:f tyson:m tzipi:x uday:x uhuru:m
ulf:x umar:m uri:x ursula:f vadim:m vadym:x val:x valentina:f valerie:x valerii:m valery:m vander:x vanessa:f vasily:m vassily:x vasyl:m
veniamin:x venus:x veronica:x veronika:x vic:x vicente:m vicky:f victor:m victoria:f viktor:m viktoriia:f vinay:x vince:m vincent:m viola:f
virgil:m virgin:m vitalii:x vitaliy:x vitaly:x vivek:m vivian:f vjosa:f vladimir:m vladislav:x volker:m volkswagen:x volodymyr:m
vyacheslav:m wadea:m wael:m waleed:m walid:m walker:m walt:x walter:m wanda:x warren:m wasserman:f wayne:m wei:x wendell:x wendy:f werner:x
wesley:x whit:m wilbur:m william:m willie:m winnie:x winston:m wissam:m wolfgang:x wong:x woody:x xavier:m xiaoping:m xochitl:x yael:x
yahya:m yair:m yan:x yang:f yara:f yarden:x yariv:x yaroslav:m yaser:x yasmin:f yasmine:f yasser:m yazan:x yehuda:m yekaterina:f yesh:x
yevgeniy:x yevgeny:m yevhen:x yitzhak:m yoav:m yogi:x yohanan:x yoko:x yom:x yoon:x yoshihide:m yossi:x yotam:x youcef:x yousef:m youssef:x
yoweri:m yukiya:x yulia:f yuri:x yurii:x yuriy:m yury:m yusef:x yusuf:x yuval:m yvette:f zach:x zachary:x zack:x zahid:x zahra:f zaid:x
zainab:x zak:x zakaria:x zakariya:x zaki:x zaporizhzhia:x zara:f zeina:f zhang:f zhao:x zheng:f zhong:m zhou:x zhu:x zia:x ziad:x zin:x
zodiac:x zoe:f zoltan:x zoran:x zubeidat:f zuzana:f
`;
