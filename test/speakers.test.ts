import { checkSpeakers } from './support/speakers.ts';

checkSpeakers('a person introduced with an office returns by surname, by given name and by office', [
  [
    '2014-05-12',
    'Vietnamese Deputy Foreign Minister Nguyen Van Hai arrived in Manila on Monday. Hai said the oil rig must leave at once.',
    'the oil rig must leave',
    'VNM',
  ],
  [
    '2014-05-12',
    'Vietnamese Deputy Foreign Minister Nguyen Van Hai arrived in Manila on Monday. "The rig must leave at once," the deputy minister told reporters.',
    'The rig must leave at once',
    'VNM',
  ],
  [
    '2014-05-12',
    'Vietnamese Deputy Foreign Minister Nguyen Van Hai arrived in Manila on Monday. The vice minister said the rig must leave at once.',
    'the rig must leave at once',
    'VNM',
  ],
  [
    '2009-11-03',
    'The Cuban ambassador to Mexico, Manuel Olmedo, left the meeting early. The envoy said the text was an insult.',
    'the text was an insult',
    'CUB',
  ],
  [
    '1994-02-17',
    'Pakistani High Commissioner Riaz Qadir was summoned on Thursday. "We have nothing to hide," the diplomat said.',
    'We have nothing to hide',
    'PAK',
  ],
  [
    '2003-08-27',
    'Pak Tong Su, spokesman for the North Korean Foreign Ministry, read out a text. The spokesman said the talks had been useless.',
    'the talks had been useless',
    'PRK',
  ],
  [
    '2016-03-09',
    'Egyptian army spokesman Colonel Tarek Soliman denied the report. Soliman said no soldier had crossed the border.',
    'no soldier had crossed the border',
    'EGY',
  ],
  [
    '2018-06-20',
    'Honduran Defence Minister Fredy Casco del Valle inspected the base. Casco said two battalions would be sent.',
    'two battalions would be sent',
    'HND',
  ],
]);

checkSpeakers('one name in several spellings is one person', [
  [
    '2016-12-02',
    'North Korean Foreign Minister Ri Yong-ho spoke on Friday. Ri Yong Ho said the drills must end.',
    'the drills must end',
    'ri-yong-ho',
  ],
  [
    '2017-09-23',
    'North Korean Foreign Minister Ri Yong Ho took the floor. Ri said the visit had become inevitable.',
    'the visit had become inevitable',
    'ri-yong-ho',
  ],
  [
    '2019-01-15',
    'Nicolás Maduro greeted the crowd in Caracas. Nicolas Maduro said the plot had failed.',
    'the plot had failed',
    'nicolas-maduro',
  ],
  [
    '2008-04-01',
    'South Korean President Lee Myung-bak met the press. President Lee said the offer still stood.',
    'the offer still stood',
    'lee-myung-bak',
  ],
  [
    '2015-07-14',
    'Mohammad Javad Zarif left the hotel at midnight. Zarif said the text was final.',
    'the text was final',
    'mohammad-javad-zarif',
  ],
]);

checkSpeakers('a nationality with an office, and a direction with a leader, name the holder of the day', [
  [
    '2015-04-09',
    'The Iranian president said the sanctions must be lifted at once.',
    'sanctions must be lifted',
    'hassan-rouhani',
  ],
  [
    '2007-04-09',
    'The Iranian president said the sanctions were worth nothing.',
    'sanctions were worth nothing',
    'mahmoud-ahmadinejad',
  ],
  ['1985-10-02', "France's president said the tests would go on.", 'the tests would go on', 'francois-mitterrand'],
  [
    '2013-04-01',
    "North Korea fired two rockets. The North's leader said the army was ready.",
    'the army was ready',
    'kim-jong-un',
  ],
  [
    '2009-10-06',
    "North Korea fired two rockets. The North's leader said the army was ready.",
    'the army was ready',
    'kim-jong-il',
  ],
  [
    '2012-09-11',
    'The German chancellor said the court had decided well.',
    'the court had decided well',
    'angela-merkel',
  ],
  [
    '2003-02-06',
    'The Russian foreign minister said the inspectors needed time.',
    'inspectors needed time',
    'igor-ivanov',
  ],
]);

checkSpeakers('he and she are whoever was introduced and speaks on', [
  [
    '2016-05-27',
    'Japanese Prime Minister Shinzo Abe opened the summit. He said growth was weak.',
    'growth was weak',
    'shinzo-abe',
  ],
  [
    '2017-03-16',
    'Chinese Foreign Ministry spokeswoman Hua Chunying met reporters in Beijing. "We oppose it firmly," she said.',
    'We oppose it firmly',
    'hua-chunying',
  ],
  [
    '2018-07-16',
    'Vladimir Putin received Donald Trump in Helsinki. Speaking to reporters later, Putin called the talks useful. He added that more would follow.',
    'more would follow',
    'vladimir-putin',
  ],
  [
    '2014-03-20',
    'Angela Merkel telephoned Vladimir Putin on Thursday. She said the vote was void.',
    'the vote was void',
    'angela-merkel',
  ],
  [
    '2014-03-20',
    'Angela Merkel telephoned Vladimir Putin on Thursday. He said the vote was lawful.',
    'the vote was lawful',
    'vladimir-putin',
  ],
  [
    '1971-12-04',
    'Indian Prime Minister Indira Gandhi addressed parliament. "Our forces will defend every village," she told lawmakers.',
    'Our forces will defend every village',
    'indira-gandhi',
  ],
  [
    '2011-11-15',
    'Sergei Lavrov praised Alain Juppe, but he said the two still disagreed on Libya.',
    'the two still disagreed',
    'sergei-lavrov',
  ],
]);

checkSpeakers('a ministry, an army, a group and a state go on as the ministry, the group or it', [
  [
    '2013-04-05',
    "North Korea's Foreign Ministry issued a statement on Friday. The ministry said embassies should plan to leave.",
    'embassies should plan to leave',
    'PRK',
  ],
  [
    '2013-04-05',
    "North Korea's Foreign Ministry issued a statement on Friday. It said embassies should plan to leave.",
    'embassies should plan to leave',
    'PRK',
  ],
  [
    '2012-11-18',
    'Hamas rejected the terms on Sunday. The group said the blockade must end first.',
    'the blockade must end first',
    'hamas',
  ],
  [
    '1999-05-08',
    'NATO admitted the error on Saturday. The alliance said the wrong building had been hit.',
    'the wrong building had been hit',
    'nato',
  ],
  [
    '2021-02-03',
    "Myanmar's military seized power on Monday. The military said a vote would be held in a year.",
    'a vote would be held',
    'MMR',
  ],
  [
    '2019-08-06',
    "Pakistan's army closed the road. The army said shells had landed on two villages.",
    'shells had landed',
    'PAK',
  ],
  [
    '2008-08-12',
    'Georgia called up its reserves. It said its villages had been bombed.',
    'its villages had been bombed',
    'GEO',
  ],
]);

checkSpeakers('offices of bodies and their spokesmen', [
  [
    '2010-06-09',
    'The UN secretary-general said the raid must be looked into.',
    'the raid must be looked into',
    'ban-ki-moon',
  ],
  [
    '2011-03-31',
    "NATO's secretary general said no troops would land.",
    'no troops would land',
    'anders-fogh-rasmussen',
  ],
  [
    '2020-01-08',
    'Ukrainian President Volodymyr Zelensky cut short his holiday. The Ukrainian leader said every version would be examined.',
    'every version would be examined',
    'volodymyr-zelensky',
  ],
]);

checkSpeakers('nobody is taken for the speaker where it cannot be told', [
  ['2015-06-01', 'A Turkish analyst said the vote would be close.', 'the vote would be close', null],
  ['2015-06-01', 'Diplomats met in Vienna. A diplomat said the talks were stuck.', 'the talks were stuck', null],
  [
    '2015-06-01',
    'Former Peruvian foreign minister Luis Barrantes wrote a book. Barrantes said the border had been drawn badly.',
    'the border had been drawn badly',
    null,
  ],
  [
    '2015-06-01',
    'Hassan Rouhani visited a school in Qom. "I like the new desks," a pupil said.',
    'I like the new desks',
    null,
  ],
  [
    '2015-06-01',
    'Peter Klein and Thomas Berger run a shop in Graz. A customer said the bread was good.',
    'the bread was good',
    null,
  ],
]);

checkSpeakers('in a quotation he is somebody else than the speaker', [
  [
    '2016-10-05',
    'Rodrigo Duterte spoke in Davao on Wednesday. "Barack Obama can wait. He will hear from me," Duterte said.',
    'He will hear from me',
    'rodrigo-duterte',
  ],
  [
    '2002-01-30',
    'Mohammad Khatami rejected the words of George W. Bush. "He insults a nation," Khatami said.',
    'He insults a nation',
    'mohammad-khatami',
  ],
]);
