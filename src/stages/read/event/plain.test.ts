import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn } from '../../../../test/support/event-drafts.ts';

/** Sentences of one construction with an event that they tell. Weights are retrained: one of them may be lost to the parser. */
function told(name: string, rows: readonly (readonly [text: string, event: string])[]): void {
  test(name, () => {
    const lost = rows.filter(([text, event]) => !codedIn(text).includes(event));
    assert.ok(lost.length <= 1, lost.map(([text]) => `${text} -> ${codedIn(text).join('; ')}`).join('\n'));
  });
}

/** Sentences with the same words that tell of nothing. */
function silent(name: string, texts: readonly string[]): void {
  test(name, () => {
    for (const text of texts) assert.deepEqual(codedIn(text), [], text);
  });
}

told('whom somebody holds responsible is accused', [
  ['Bolivia held Paraguay responsible.', 'ACCUSE Bolivia > Paraguay'],
  ['Sudan holds the Chadian army responsible for the raid.', 'ACCUSE Sudan > Chadian army'],
  ['Peru holds Ecuador responsible for the shelling.', 'ACCUSE Peru > Ecuador'],
  ['President Moi held Uganda responsible for the deaths.', 'ACCUSE President Moi > Uganda'],
  ['In 1998 Kenya held the Libyan government fully responsible.', 'ACCUSE Kenya > Libyan government (historical)'],
]);

silent('a responsible post, and what storms do, accuse nobody', [
  'The Kenyan minister held the responsible post of a treasurer in Uganda.',
  'The Kenyan minister is responsible for trade with Uganda.',
  'Storms were held responsible for the floods in Kenya.',
]);

told('at whom weapons are fired stands behind what is counted', [
  ['Libya fired dozens of rockets at Chad.', 'ASSAULT Libya > Chad'],
  ['Vietnam launched hundreds of shells at Cambodia in 1978.', 'ASSAULT Vietnam > Cambodia (historical)'],
  ['Armenia fired a salvo of missiles into Azerbaijan.', 'ASSAULT Armenia > Azerbaijan'],
  ['Ethiopia launched scores of drones at Eritrea.', 'ASSAULT Ethiopia > Eritrea'],
  ['Algeria fired a string of mortars at Morocco.', 'ASSAULT Algeria > Morocco'],
]);

silent('counted goods and people are no weapons', [
  'Japan opened dozens of shops in India.',
  'China sent hundreds of students to France.',
  'The company launched dozens of phones at a fair in India.',
]);

told('an envoy is known by the title before his name', [
  ['Peru summoned Ambassador Jorge Diaz.', 'ACCUSE Peru > Ambassador Jorge Diaz'],
  ['Chad called in Ambassador Amina Haddad on Friday.', 'ACCUSE Chad > Ambassador Amina Haddad'],
  ['Angola summoned Consul Pedro Ruiz.', 'ACCUSE Angola > Consul Pedro Ruiz'],
  ['Greece summoned Ambassador Erdem Kaya in 1996.', 'ACCUSE Greece > Ambassador Erdem Kaya (historical)'],
]);

told('a pronoun may be the guest', [
  ['President Nyerere flew to Kampala. President Museveni received him.', 'CONSULT him > President Museveni'],
  ['President Moi visited Ethiopia. President Mengistu hosted him for two days.', 'CONSULT him > President Mengistu'],
  ['Chancellor Kohl flew to Moscow. President Gorbachev welcomed him on Friday.', 'CONSULT him > President Gorbachev'],
]);

silent('no guest is received', [
  'The Peruvian minister summoned Doctor Diaz.',
  'France welcomed the refugees. Spain received them too.',
  'Kenya invited guests to a dinner.',
  'President Banda was ill. The premier said that Kenya would welcome him.',
]);

told('what two do to each other is done to nobody else', [
  ['Chad and Niger blamed each other.', 'ACCUSE Chad, Niger >'],
  ['Peru and Ecuador accused each other of a raid.', 'ACCUSE Peru, Ecuador >'],
  ["India and Pakistan expelled each other's envoys in 1971.", 'SANCTION India, Pakistan > (historical)'],
  ['Syria and Iraq attacked each other with rockets.', 'ASSAULT Syria, Iraq >'],
  ['Mali and Togo recognised one another.', 'SUPPORT Mali, Togo >'],
]);

silent('not named, the two are nobody', [
  'The Kenyan twins resemble each other.',
  'The two sides accused each other of theft. Kenya kept silent.',
]);

told('what is shot down or chased away is the object', [
  ['Armenia shot down an Azerbaijani helicopter.', 'ASSAULT Armenia > Azerbaijani helicopter'],
  ['Angolan forces shot down a Zairean plane on Monday.', 'ASSAULT Angolan forces > Zairean plane'],
  ['Honduras shot down a Salvadoran jet.', 'ASSAULT Honduras > Salvadoran jet'],
  ['The Libyan navy drove away Maltese boats.', 'COERCE Libyan navy > Maltese boats'],
]);

silent('a shot down the hill hits nothing', [
  'A Kenyan lodge offers a shot down the hill.',
  'Britain and Iceland fought a war of words over cod.',
]);

told('talks that were called off by nobody named did not take place', [
  ['Talks between Chad and Libya in Cairo were called off.', 'CONSULT Chad, Libya > (negated)'],
  ['Talks between Peru and Chile, planned for Sunday, were called off.', 'CONSULT Peru, Chile > (negated)'],
  ['The visit of President Moi to Uganda was put off.', 'CONSULT President Moi > Uganda (negated)'],
  ['Chad called off talks with Libya.', 'REJECT Chad > Libya'],
]);

told('whom a treaty binds sign it, where the words tell no more of those who do', [
  ['The foreign ministers Juan Perez and Jose Diaz signed a deal between Peru and Chile.', 'AGREE Peru, Chile >'],
  ['Two ministers put their names to a treaty between Chad and Mali.', 'AGREE Chad, Mali >'],
  ['The ministers initialled the text of a treaty between Laos and Thailand.', 'AGREE Laos, Thailand >'],
  ['The Peruvian minister signed a deal between Chile and Bolivia.', 'AGREE Peruvian minister >'],
]);

told('a state of two words and the name or noun that it describes are one party', [
  [
    'French Foreign Minister Roland Dumas met South African President Willem Smit.',
    'CONSULT French Foreign Minister Roland Dumas > South African President Willem Smit',
  ],
  [
    'Fijian Prime Minister Kamisese Mara thanked New Zealand Prime Minister Norman Kirk.',
    'SUPPORT Fijian Prime Minister Kamisese Mara > New Zealand Prime Minister Norman Kirk',
  ],
  [
    'Maldivian President Ibrahim Nasir visited Sri Lankan Prime Minister Dudley Senanayake.',
    'CONSULT Maldivian President Ibrahim Nasir > Sri Lankan Prime Minister Dudley Senanayake',
  ],
  [
    'Polish Premier Jan Nowak condemned West German envoy Karl Weiss.',
    'ACCUSE Polish Premier Jan Nowak > West German envoy Karl Weiss',
  ],
  [
    'Angola accused South African President Willem Smit of lying.',
    'ACCUSE Angola > South African President Willem Smit',
  ],
  ['Botswana condemned South African troops.', 'ACCUSE Botswana > South African troops'],
  ['Bougainville rebels attacked Papua New Guinea troops.', 'ASSAULT Bougainville rebels > Papua New Guinea troops'],
  ['Mongolia received South Korean opposition leaders.', 'CONSULT South Korean opposition leaders > Mongolia'],
]);

told('a state of two words may stand alone, be listed, or own what does something', [
  ['Sweden gave Sri Lanka food aid in May.', 'AID Sweden > Sri Lanka'],
  [
    'Libya said New Zealand Prime Minister Norman Kirk had expelled Chadian envoys.',
    'SANCTION New Zealand Prime Minister Norman Kirk > Chadian envoys',
  ],
  ['North Korean envoys and Chadian officials met in Bern.', 'CONSULT North Korean envoys, Chadian officials >'],
  ['In Sierra Leone President Momoh met Liberian envoys.', 'CONSULT Momoh > Liberian envoys'],
  ['In Costa Rica President Figueres received the Cuban envoys.', 'CONSULT Cuban envoys > Figueres'],
]);

told('where they agree to meet is nobody whom they meet', [
  ['Mali and Niger agreed to meet in Dakar.', 'AGREE Mali, Niger >'],
  ['Peru and Chile promised to hold talks in Bogota.', 'AGREE Peru, Chile >'],
  ['Jordan agreed with Syria to meet in Ankara.', 'AGREE Jordan > Syria'],
  ['China agreed to build a dam in Ghana.', 'AGREE China > Ghana'],
]);

told('only what is ruled out did not take place', [
  ['The court ruled that Angola attacked Zaire.', 'ASSAULT Angola > Zaire'],
  ['Judges ruled that Serbia had shelled Croatia.', 'ASSAULT Serbia > Croatia'],
  ['Norway ruled out expelling Russian envoys.', 'SANCTION Norway > Russian envoys (negated)'],
]);

told('an envoy is called back from the state whose capital is named, or to which he was sent', [
  ['Malaysia recalled its high commissioner from Canberra.', 'ACCUSE Malaysia > Canberra'],
  ['Uganda recalled its ambassador to Rwanda.', 'ACCUSE Uganda > Rwanda'],
  ['Bolivia recalled its consul from Asuncion.', 'ACCUSE Bolivia > Asuncion'],
  ["Sudan recalled its charge d'affaires from Cairo.", 'ACCUSE Sudan > Cairo'],
  ['Ghana called home its high commissioner in Abuja.', 'SANCTION Ghana > Abuja'],
  ['Tanzania summoned the Malawian high commissioner.', 'ACCUSE Tanzania > Malawian high commissioner'],
]);

silent('who remembers calls nobody back', [
  'The Malaysian minister recalled a high tower in Canberra.',
  'Tanzania summoned the police commissioner.',
]);

told('a state right behind a verb is whom it is done to, at the end of a sentence too', [
  ['Cuba condemned the United States.', 'ACCUSE Cuba > United States'],
  ['Libya accused the United States of lying.', 'ACCUSE Libya > United States'],
  ['Nepal accused Bhutan of lying.', 'ACCUSE Nepal > Bhutan'],
  ['Qatar thanked the United States and Oman on Tuesday.', 'SUPPORT Qatar > United States, Oman'],
  ['Ghana warned the United States, Togo and Benin.', 'THREATEN Ghana > United States, Togo, Benin'],
]);

silent('what somebody becomes, or is called, is nobody', [
  'The colonies became the United States.',
  'A Kenyan ship was named the United States.',
]);

told('arms and goods go together, troops attack positions, and tanks at a border are no aid', [
  ['Cuba sent soldiers and medicine to Angola.', 'AID Cuba > Angola'],
  ['Tanks of Chad crossed into Libya and shelled Libyan troops.', 'ASSAULT Tanks of Chad > Libyan troops'],
  ['Syrian troops crossed into Jordan on Friday and attacked Jordanian posts.', 'ASSAULT Syrian troops > Jordanian'],
  ['Chadian troops crossed into Sudan and shelled Sudanese posts.', 'ASSAULT Chadian troops > Sudanese'],
  ['Angolan jets attacked South African positions.', 'ASSAULT Angolan jets > South African'],
  ['Kenyan guards shot dead two Somali herders.', 'ASSAULT Kenyan guards > Somali'],
  ['Peru sent tanks to the Ecuadorean border.', 'MOBILIZE Peru > Ecuadorean'],
  ['Canada banned imports of Chilean copper.', 'SANCTION Canada > Chilean'],
  ['Canada suspended wheat sales to Poland.', 'SANCTION Canada > Poland'],
]);

told('with whom exercises are held, or a truce is agreed to, is the other party', [
  ['Malta held naval exercises with Tunisia.', 'COOPERATE Malta > Tunisia'],
  ['Burmese troops held joint drills with Laos in May.', 'COOPERATE Burmese troops > Laos'],
  ['Somalia agreed to a ceasefire with Kenya.', 'AGREE Somalia > Kenya'],
  ['Belize agreed on a border treaty with Mexico on Monday.', 'AGREE Belize > Mexico'],
  ['The Burmese navy held exercises near Thailand.', 'MOBILIZE Burmese navy > Thailand'],
]);
