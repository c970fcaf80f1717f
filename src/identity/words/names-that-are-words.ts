import { setOf } from './set-of.ts';

/**
 * Names that are also ordinary English words, months or places: taken for a name only with a capital that no sentence start
 * explains, and matched in their exact case only.
 */
export const namesThatAreWords = setOf(`
  ace ade adder alma amber an angel april archer art ash august autumn bacon bailey bain baker banks barber barker baron
  basil bath bay beck bell belle berry best bill birch bird bishop black blaze blessing blue bob bolt bond bonny booker booth
  bow bowman boyle brace brand brandy bridge bridges bright brook brooks brown buck buddy bunny burn burns burr bush butcher
  butler buster butter camp candy cannon care carol carpenter carr carter cash cat chance chandler chap chapel chapman charity
  chase cherry chestnut china chuck church clark clay clear clement cliff close coal cobb cole colt comfort constance constant
  cook cooper coral cotton court cox craft crane cross crystal cross crow cruise cummings curry daisy dale dash dawn day
  dean dear dee dell destiny devon dick dim dime dodge dolly don dot dove drake draper drew drum duke dusty earl early east
  ebony ed ember english even ever faith fair farmer fay fee felicity fen fern ferry field fields finch firm fish fisher flint
  flora flower foot ford foreman forest foster fox frank franks freeman french frost fuller gail gale gallon game gardener
  garland gate gates gay gem gene gent george german gift giles gill ginger glass glen glory golden good goodman gold goodness
  grace grant grave graves gray green grey grove guy hale hall hammer hand hardy harmony harper harry hart harvest haven hawk
  hay hazel head heath heather hill hind hobby hogg holiday holly holmes honey honour hood hook hope horn house how howl
  hunt hunter ice ill imam in ink ion iris iron ivory ivy jack jade jay jazz jean jenny jerry jersey jet jewel job john jolly
  josh joy joyful judge june junior just justice kale kay keen keep ken kent key kid kind king kirk kit kitty knight lace lad
  lake lamb lance land lane lark lark lasky lately laurel law lawn leaf lee left legend les less levy lily lime lin line
  lock long lord lottie love low luck lucky mac mace mail main major manor many maple march marina mark marsh marshal
  martin mason massey mat may mead means melody mercer mercy merit merry mick mid mike miles mill miller min mine mint miss
  misty mo moon moor moore moral moss mount munch myrtle nap nan naval neat new newman nick nicks nicky night nipper noble
  non noon norm north nun oak oaks ocean old olive orchard page pain paige paint palm palmer paris park parker parson parsons
  pat patience peace peach peak pear pearl peck peg pen penny pepper perry piece pierce pike pine piper pitt pitts place plant
  pole pool poor pope poppy porter pot potter pound powers precious price pride prince prior privet prudence queen queenie quick
  rain ram ramp rand rare raven ray read reader reading ready reason red reed reeve reeves rex rice rich ridge rip rise river
  rivers roach rob robin rock rod roman rook root rose rosemary ross rough row rowan roy ruby rudd rush rust rusty sad saddler
  sage saint sale sales salt sand sandy sash saw say sawyer scott scout sea seal see self sharp shaw shell shepherd shine shore
  short sidle silver singer sky slack sly small smart smith snow son sonny south spark sparks spear spence spencer spike
  spring squire stack stain star stark steel sterling stew stills stock stone storm strange street strong sue summer sun
  sunday sunny sunshine swan swift tab tailor tan tanner taylor teal tell temple terry thatcher thorn tie tiger timber tina
  toll tom tony town travers treasure trinity truck true trust turn turner tyler underwood unity usher vale van velvet vent
  verity vi vic vicar victor victory vine viola violet wade wages wait walker wall waller ward ware warren water waters watt watts
  way weaver webb weeks well wells west wheat wheeler whistler white wick wild will wills win wine wing winter wise wit wolf
  wood woodman woods wool word worth wren wright yang yard yi yin young yu zeal li lan min ming ping wen jun lei hui
  chen mei van bin hung thought ram raj mini dada nana naa nene mum dad gran sola ama ese moin noel victoria chelsea
  jordan israel kenya india georgia florence lincoln chester preston kimberley sydney austin houston dallas carlisle
  rugby reading sale deal wells barking battle eye fleet grays hyde leek mold nelson ryde ware wick diss looe
  ali dan sam pam tam tim kim max ion may rana rami mina manuel miguel sage seal sis tally amen asks
`);
