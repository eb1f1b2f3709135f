/**
 * The names of months and weekdays by language (BCP 47): January to December, Sunday to Saturday.
 * A name's forms are parted by spaces: as it stands in a date, alone, and short.
 *
 * Made once with `Intl.DateTimeFormat` (Unicode CLDR 48.0) and kept, so that what is
 * recognised depends on no machine. Chinese, Japanese and Korean write months as numbers.
 */
export const dateNames: Readonly<Record<string, readonly [months: string, weekdays: string]>> = {
  en: [
    'January Jan; February Feb; March Mar; April Apr; May; June Jun; July Jul; August Aug; September Sep Sept; October Oct; November Nov; December Dec',
    'Sunday Sun; Monday Mon; Tuesday Tue; Wednesday Wed; Thursday Thu; Friday Fri; Saturday Sat',
  ],
  de: [
    'Januar Jan Jänner Jän; Februar Feb; März Mär; April Apr; Mai; Juni Jun; Juli Jul; August Aug; September Sept Sep; Oktober Okt; November Nov; Dezember Dez',
    'Sonntag So; Montag Mo; Dienstag Di; Mittwoch Mi; Donnerstag Do; Freitag Fr; Samstag Sa',
  ],
  fr: [
    'janvier janv; février févr; mars; avril avr; mai; juin; juillet juil; août; septembre sept; octobre oct; novembre nov; décembre déc',
    'dimanche dim; lundi lun; mardi mar; mercredi mer; jeudi jeu; vendredi ven; samedi sam',
  ],
  es: [
    'enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul; agosto ago; septiembre sept sep; octubre oct; noviembre nov; diciembre dic',
    'domingo dom; lunes lun; martes mar; miércoles mié; jueves jue; viernes vie; sábado sáb',
  ],
  it: [
    'gennaio gen; febbraio feb; marzo mar; aprile apr; maggio mag; giugno giu; luglio lug; agosto ago; settembre set; ottobre ott; novembre nov; dicembre dic',
    'domenica dom; lunedì lun; martedì mar; mercoledì mer; giovedì gio; venerdì ven; sabato sab',
  ],
  pt: [
    'janeiro jan; fevereiro fev; março mar; abril abr; maio mai; junho jun; julho jul; agosto ago; setembro set; outubro out; novembro nov; dezembro dez',
    'domingo dom; segunda-feira seg; terça-feira ter; quarta-feira qua; quinta-feira qui; sexta-feira sex; sábado sáb',
  ],
  nl: [
    'januari jan; februari feb; maart mrt; april apr; mei; juni jun; juli jul; augustus aug; september sep; oktober okt; november nov; december dec',
    'zondag zo; maandag ma; dinsdag di; woensdag wo; donderdag do; vrijdag vr; zaterdag za',
  ],
  sv: [
    'januari jan; februari feb; mars; april apr; maj; juni; juli; augusti aug; september sep; oktober okt; november nov; december dec',
    'söndag sön; måndag mån; tisdag tis; onsdag ons; torsdag tors; fredag fre; lördag lör',
  ],
  da: [
    'januar jan; februar feb; marts mar; april apr; maj; juni jun; juli jul; august aug; september sep; oktober okt; november nov; december dec',
    'søndag søn; mandag man; tirsdag tirs; onsdag ons; torsdag tors; fredag fre; lørdag lør',
  ],
  nb: [
    'januar jan; februar feb; mars mar; april apr; mai; juni jun; juli jul; august aug; september sep; oktober okt; november nov; desember des',
    'søndag søn; mandag man; tirsdag tir; onsdag ons; torsdag tor; fredag fre; lørdag lør',
  ],
  fi: [
    'tammikuuta tammikuu tammi; helmikuuta helmikuu helmi; maaliskuuta maaliskuu maalis; huhtikuuta huhtikuu huhti; toukokuuta toukokuu touko; kesäkuuta kesäkuu kesä; heinäkuuta heinäkuu heinä; elokuuta elokuu elo; syyskuuta syyskuu syys; lokakuuta lokakuu loka; marraskuuta marraskuu marras; joulukuuta joulukuu joulu',
    'sunnuntaina sunnuntai su; maanantaina maanantai ma; tiistaina tiistai ti; keskiviikkona keskiviikko ke; torstaina torstai to; perjantaina perjantai pe; lauantaina lauantai la',
  ],
  et: [
    'jaanuar jaan; veebruar veebr; märts; aprill apr; mai; juuni; juuli; august aug; september sept; oktoober okt; november nov; detsember dets',
    'pühapäev P; esmaspäev E; teisipäev T; kolmapäev K; neljapäev N; reede R; laupäev L',
  ],
  lv: [
    'janvāris janv; februāris febr; marts; aprīlis apr; maijs; jūnijs jūn; jūlijs jūl; augusts aug; septembris sept; oktobris okt; novembris nov; decembris dec',
    'svētdiena Svētdiena svētd; pirmdiena Pirmdiena pirmd; otrdiena Otrdiena otrd; trešdiena Trešdiena trešd; ceturtdiena Ceturtdiena ceturtd; piektdiena Piektdiena piektd; sestdiena Sestdiena sestd',
  ],
  lt: [
    'sausio sausis; vasario vasaris; kovo kovas; balandžio balandis; gegužės gegužė; birželio birželis; liepos liepa; rugpjūčio rugpjūtis; rugsėjo rugsėjis; spalio spalis; lapkričio lapkritis; gruodžio gruodis',
    'sekmadienis sk; pirmadienis pr; antradienis an; trečiadienis tr; ketvirtadienis kt; penktadienis pn; šeštadienis št',
  ],
  pl: [
    'stycznia styczeń sty; lutego luty lut; marca marzec mar; kwietnia kwiecień kwi; maja maj; czerwca czerwiec cze; lipca lipiec lip; sierpnia sierpień sie; września wrzesień wrz; października październik paź; listopada listopad lis; grudnia grudzień gru',
    'niedziela niedz; poniedziałek pon; wtorek wt; środa śr; czwartek czw; piątek pt; sobota sob',
  ],
  cs: [
    'ledna leden led; února únor úno; března březen bře; dubna duben dub; května květen kvě; června červen čvn; července červenec čvc; srpna srpen srp; září zář; října říjen říj; listopadu listopad lis; prosince prosinec pro',
    'neděle ne; pondělí po; úterý út; středa st; čtvrtek čt; pátek pá; sobota so',
  ],
  sk: [
    'januára január jan; februára február feb; marca marec mar; apríla apríl apr; mája máj; júna jún; júla júl; augusta august aug; septembra september sep; októbra október okt; novembra november nov; decembra december dec',
    'nedeľa ne; pondelok po; utorok ut; streda st; štvrtok št; piatok pi; sobota so',
  ],
  sl: [
    'januar jan; februar feb; marec mar; april apr; maj; junij jun; julij jul; avgust avg; september sep; oktober okt; november nov; december dec',
    'nedelja ned; ponedeljek pon; torek tor; sreda sre; četrtek čet; petek pet; sobota sob',
  ],
  hr: [
    'siječnja siječanj sij; veljače veljača velj; ožujka ožujak ožu; travnja travanj tra; svibnja svibanj svi; lipnja lipanj lip; srpnja srpanj srp; kolovoza kolovoz kol; rujna rujan ruj; listopada listopad lis; studenoga studeni stu; prosinca prosinac pro',
    'nedjelja ned; ponedjeljak pon; utorak uto; srijeda sri; četvrtak čet; petak pet; subota sub',
  ],
  ro: [
    'ianuarie ian; februarie feb; martie mar; aprilie apr; mai; iunie iun; iulie iul; august aug; septembrie sept; octombrie oct; noiembrie nov; decembrie dec',
    'duminică dum; luni lun; marți mar; miercuri mie; joi; vineri vin; sâmbătă sâm',
  ],
  hu: [
    'január jan; február febr; március márc; április ápr; május máj; június jún; július júl; augusztus aug; szeptember szept; október okt; november nov; december dec',
    'vasárnap V; hétfő H; kedd K; szerda Sze; csütörtök Cs; péntek P; szombat Szo',
  ],
  tr: [
    'Ocak Oca; Şubat Şub; Mart Mar; Nisan Nis; Mayıs May; Haziran Haz; Temmuz Tem; Ağustos Ağu; Eylül Eyl; Ekim Eki; Kasım Kas; Aralık Ara',
    'Pazar Paz; Pazartesi Pzt; Salı Sal; Çarşamba Çar; Perşembe Per; Cuma Cum; Cumartesi Cmt',
  ],
  el: [
    'Ιανουαρίου Ιαν; Φεβρουαρίου Φεβ; Μαρτίου Μαρ; Απριλίου Απρ; Μαΐου Μαΐ; Ιουνίου Ιουν; Ιουλίου Ιουλ; Αυγούστου Αυγ; Σεπτεμβρίου Σεπ; Οκτωβρίου Οκτ; Νοεμβρίου Νοε; Δεκεμβρίου Δεκ',
    'Κυριακή Κυρ; Δευτέρα Δευ; Τρίτη Τρί; Τετάρτη Τετ; Πέμπτη Πέμ; Παρασκευή Παρ; Σάββατο Σάβ',
  ],
  bg: [
    'януари; февруари; март; април; май; юни; юли; август; септември; октомври; ноември; декември',
    'неделя нд; понеделник пн; вторник вт; сряда ср; четвъртък чт; петък пт; събота сб',
  ],
  uk: [
    'січня січень січ; лютого лютий лют; березня березень бер; квітня квітень квіт; травня травень трав; червня червень черв; липня липень лип; серпня серпень серп; вересня вересень вер; жовтня жовтень жовт; листопада листопад лист; грудня грудень груд',
    'неділя нд; понеділок пн; вівторок вт; середа ср; четвер чт; пʼятниця пт; субота сб',
  ],
  ru: [
    'января январь янв; февраля февраль февр; марта март мар; апреля апрель апр; мая май; июня июнь июн; июля июль июл; августа август авг; сентября сентябрь сент; октября октябрь окт; ноября ноябрь нояб; декабря декабрь дек',
    'воскресенье вс; понедельник пн; вторник вт; среда ср; четверг чт; пятница пт; суббота сб',
  ],
  zh: [
    '',
    '星期日 周日 週日; 星期一 周一 週一; 星期二 周二 週二; 星期三 周三 週三; 星期四 周四 週四; 星期五 周五 週五; 星期六 周六 週六',
  ],
  ja: ['', '日曜日 日; 月曜日 月; 火曜日 火; 水曜日 水; 木曜日 木; 金曜日 金; 土曜日 土'],
  ko: ['', '일요일 일; 월요일 월; 화요일 화; 수요일 수; 목요일 목; 금요일 금; 토요일 토'],
};
