import type { PageContent } from './page-templates.ts';

/** The corpus' articles: the same news in several scripts. */
export const pageContents: readonly PageContent[] = [
  {
    language: 'en',
    dir: 'ltr',
    title: 'Georgia and Armenia open a second bridge over the Debed',
    author: 'Nino Example',
    menu: ['Home', 'World', 'Economy', 'Culture'],
    paragraphs: [
      'Georgia and Armenia opened a second bridge over the river Debed on Tuesday, after four years of building and one of quarrels.',
      'The old bridge had carried lorries in one direction at a time, and drivers had often waited a whole day for their turn.',
      'The two ministers cut a ribbon in the middle of the river, said little to the press and drove back to their capitals.',
    ],
  },
  {
    language: 'es',
    dir: 'ltr',
    title: 'Bolivia y Paraguay abren un segundo paso en el Chaco',
    author: 'Rosa Ejemplo',
    menu: ['Inicio', 'Mundo', 'Economía', 'Cultura'],
    paragraphs: [
      'Bolivia y Paraguay abrieron el martes un segundo paso fronterizo en el Chaco, tras cuatro años de obras y uno de disputas.',
      'El paso antiguo solo dejaba pasar camiones en un sentido, y los conductores esperaban a menudo un día entero su turno.',
      'Los dos ministros cortaron una cinta en medio del camino, hablaron poco con la prensa y volvieron a sus capitales.',
    ],
  },
  {
    language: 'ru',
    dir: 'ltr',
    title: 'Грузия и Армения открыли второй мост через Дебед',
    author: 'Анна Примерова',
    menu: ['Главная', 'Мир', 'Экономика', 'Культура'],
    paragraphs: [
      'Грузия и Армения открыли во вторник второй мост через реку Дебед после четырёх лет строительства и одного года споров.',
      'Старый мост пропускал грузовики только в одну сторону, и водители нередко ждали своей очереди целые сутки на дороге.',
      'Оба министра перерезали ленту на середине реки, мало говорили с журналистами и уехали обратно в свои столицы вечером.',
    ],
  },
  {
    language: 'ar',
    dir: 'rtl',
    title: 'الأردن والعراق يفتحان معبرا ثانيا في الصحراء',
    author: 'ليلى مثال',
    menu: ['الرئيسية', 'العالم', 'الاقتصاد', 'الثقافة'],
    paragraphs: [
      'فتح الأردن والعراق يوم الثلاثاء معبرا ثانيا في الصحراء بعد أربع سنوات من البناء وسنة واحدة من الخلاف بين الوزارتين.',
      'كان المعبر القديم يسمح بمرور الشاحنات في اتجاه واحد فقط وكان السائقون ينتظرون يوما كاملا في كثير من الأحيان دورهم.',
      'قطع الوزيران الشريط في منتصف الطريق وتحدثا قليلا إلى الصحافة ثم عاد كل منهما إلى عاصمته في المساء نفسه بالسيارة.',
    ],
  },
  {
    language: 'ko',
    dir: 'ltr',
    title: '한국과 몽골 두 번째 직항 노선을 연다',
    author: '김예시',
    menu: ['홈', '세계', '경제', '문화'],
    paragraphs: [
      '한국과 몽골은 화요일에 두 나라의 수도를 잇는 두 번째 직항 노선을 사 년 동안의 협상 끝에 열었다고 양국 교통부가 밝혔다.',
      '지금까지는 항공사 한 곳만 이 노선을 오갔고 여름철에는 표를 구하기 위해 몇 주를 기다려야 하는 승객이 아주 많았다고 한다.',
      '두 장관은 공항에서 짧은 기념식을 열고 기자들의 질문에는 거의 대답하지 않은 채 각자의 수도로 조용히 돌아갔다고 전해졌다.',
    ],
  },
];
