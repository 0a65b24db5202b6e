// Month names on pages in languages that have no pack yet: a date is read off a page of any language. Forms that collide between
// languages mean the same month in all of them.
const rows: Readonly<Record<string, string>> = {
  de: 'januar|jänner februar märz april mai juni juli august september oktober november dezember',
  fr: 'janvier février mars avril mai juin juillet août|aout septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  ar: 'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  hu: 'január február március április május június július augusztus szeptember október november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  hr: 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga|studenog prosinca',
  sr: 'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  el: 'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
};

function monthTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const months of Object.values(rows)) {
    months.split(' ').forEach((forms, index) => {
      for (const form of forms.split('|')) table.set(form, index + 1);
    });
  }
  return table;
}

/** Names of months in the languages of many news pages, lower case, to 1..12. */
export const foreignMonths = monthTable();
