import { setOf } from './set-of.ts';

const counties = `
  aberdeenshire, anglesey, angus, antrim, argyll, armagh, avon, ayrshire, banffshire, bedfordshire, berkshire, berwickshire,
  blaenau gwent, bridgend, buckinghamshire, caerphilly, caithness, cambridgeshire, carmarthenshire, ceredigion, cheshire,
  clackmannanshire, cleveland, clwyd, conwy, cornwall, county durham, cumbria, cumberland, denbighshire, derbyshire, devon, dorset,
  dumfriesshire, dunbartonshire, dyfed, east anglia, east lothian, east sussex, essex, fermanagh, fife, flintshire, glamorgan,
  gloucestershire, gwent, gwynedd, hampshire, herefordshire, hertfordshire, highland, humberside, huntingdonshire,
  inverness-shire, isle of wight, kent, kinross, kirkcudbrightshire, lanarkshire, lancashire, leicestershire, lincolnshire,
  londonderry, merseyside, merthyr tydfil, midlothian, monmouthshire, moray, neath port talbot, norfolk, north yorkshire,
  northamptonshire, northumberland, nottinghamshire, orkney, oxfordshire, pembrokeshire, perthshire, powys, renfrewshire,
  rhondda cynon taf, roxburghshire, rutland, shetland, shropshire, somerset, south yorkshire, staffordshire, stirlingshire, suffolk,
  surrey, sussex, sutherland, teesside, torfaen, tyne and wear, tyneside, tyrone, warwickshire, wearside, west lothian,
  west midlands, west sussex, west yorkshire, westmorland, wigtownshire, wiltshire, wirral, worcestershire, yorkshire,
  east riding, north riding, west riding, black country, the fens, the wirral, the borders, scottish borders, the highlands,
  western isles, outer hebrides, hebrides, isle of man, jersey, guernsey, isles of scilly, peak district, lake district
`;
const cities = `
  aberdeen, armagh, bangor, bath, belfast, birmingham, bradford, brighton, bristol, cambridge, canterbury, cardiff, carlisle,
  chelmsford, chester, chichester, colchester, coventry, derby, derry, doncaster, dundee, dunfermline, durham, edinburgh, ely, exeter,
  glasgow, gloucester, hereford, hove, hull, inverness, kingston upon hull, lancaster, leeds, leicester, lichfield, lincoln,
  lisburn, liverpool, london, manchester, milton keynes, newcastle, newcastle upon tyne, newport, newry, norwich, nottingham, oxford,
  perth, peterborough, plymouth, portsmouth, preston, ripon, salford, salisbury, sheffield, southampton, southend, southend-on-sea,
  st albans, st asaph, st davids, stirling, stoke, stoke-on-trent, sunderland, swansea, truro, wakefield, wells, westminster,
  winchester, wolverhampton, worcester, wrexham, york
`;
const towns = `
  aberdare, abergavenny, abertillery, aberystwyth, abingdon, accrington, airdrie, aldershot, alloa, alnwick, altrincham, andover,
  arbroath, ashford, ashington, ashton-under-lyne, aylesbury, ayr, ballymena, bamber bridge, banbury, banff, barking, barnet,
  barnsley, barnstaple, barrow, barrow-in-furness, barry, basildon, basingstoke, batley, battersea, bebington, beccles, bedford,
  bedworth, belper, berwick, bethnal green, beverley, bewdley, bexhill, bexley, bicester, bideford, bilston, bingley, birkenhead,
  bishop auckland, blackburn, blackpool, blyth, bodmin, bognor regis, bolton, bootle, borehamwood, boston, bournemouth,
  bracknell, braintree, brecon, brent, brentford, brentwood, bridgnorth, bridgwater, bridlington, brighouse, brixham, brixton,
  bromley, bromsgrove, burnley, burslem, burton upon trent, bury, bury st edmunds, bushey, buxton, caernarfon, camborne,
  camden, campbeltown, cannock, cardigan, carmarthen, castleford, chatham, cheadle, cheltenham, chepstow, chesterfield,
  chippenham, chorley, cirencester, clacton, cleethorpes, clitheroe, clydebank, coatbridge, coleraine, colne, congleton, consett,
  corby, cowdenbeath, craigavon, cramlington, crawley, crewe, cromer, crosby, croydon, cumbernauld, cwmbran, dagenham, darlington,
  dartford, darwen, daventry, deal, denbigh, deptford, dewsbury, didcot, dorchester, dover, droitwich, dudley, dumbarton, dumfries,
  dunstable, ealing, east kilbride, eastbourne, eastleigh, ebbw vale, eccles, elgin, ellesmere port, enfield, enniskillen, epping,
  epsom, evesham, exmouth, falkirk, falmouth, fareham, farnborough, farnham, felixstowe, fleet, fleetwood, folkestone, forfar,
  fraserburgh, frome, fulham, gainsborough, galashiels, gateshead, gillingham, glastonbury, glenrothes, glossop, goole, gosport,
  grantham, gravesend, grays, great yarmouth, greenock, greenwich, grimsby, guildford, hackney, halesowen, halesworth, halifax,
  hamilton, hammersmith, haringey, harlow, harpenden, harrogate, harrow, hartlepool, harwich, haslingden, hastings, hatfield,
  havant, haverfordwest, haverhill, havering, hawick, heanor, hemel hempstead, henley, hertford, hexham, heywood, high wycombe,
  hillingdon, hinckley, hitchin, holyhead, holywell, horsham, houghton le spring, hounslow, huddersfield, hulme, huntingdon, huyton,
  hyde, ilford, ilfracombe, ilkeston, ilkley, ipswich, irvine, islington, jarrow, keighley, kelso, kendal, keswick, kettering,
  kidderminster, kilmarnock, king's lynn, kirkby, kirkcaldy, kirkwall, knaresborough, knowsley, lambeth, lanark, larne, launceston,
  leamington spa, leigh, leominster, lerwick, letchworth, lewes, lewisham, leyland, limavady, littlehampton, livingston, llandudno,
  llanelli, loughborough, lowestoft, ludlow, luton, macclesfield, maesteg, magherafelt, maidenhead, maidstone, maldon, malvern,
  mansfield, margate, matlock, melton mowbray, merton, middlesbrough, middleton, minehead, mold, morecambe, morley, motherwell,
  nantwich, neath, nelson, newark, newbury, newcastle-under-lyme, newham, newhaven, newmarket, newquay, newton abbot, newton aycliffe,
  newtown, newtownards, normanton, north shields, northallerton, northampton, northwich, nuneaton, oban, oldbury, oldham, omagh,
  ormskirk, ossett, oswestry, otley, paddington, paignton, paisley, peckham, penrith, penzance, peterhead, peterlee, pontefract,
  pontypool, pontypridd, poole, port talbot, porthcawl, portadown, prestatyn, prestwich, ramsgate, rawtenstall, rayleigh, redbridge,
  redcar, redditch, redruth, reigate, rhyl, richmond, rochdale, rochester, romford, rotherham, royal tunbridge wells, rugby, rugeley,
  runcorn, rushden, ryde, sale, saltash, sandbach, sandwell, scarborough, scunthorpe, selby, sevenoaks, shipley, shoreditch, shrewsbury,
  sittingbourne, skegness, skelmersdale, skipton, sleaford, slough, smethwick, solihull, south shields, southall, southport, southwark,
  spalding, spennymoor, st andrews, st austell, st helens, st ives, stafford, staines, stalybridge, stamford, stanley, stevenage,
  stockport, stockton, stockton-on-tees, stornoway, stourbridge, stowmarket, strabane, stranraer, stratford, stratford-upon-avon,
  streatham, stretford, stroud, sudbury, surbiton, sutton, sutton coldfield, swadlincote, swindon, tameside, tamworth, taunton, telford,
  tewkesbury, thetford, thurrock, thurso, tipton, tiverton, todmorden, tonbridge, torbay, torquay, tottenham, totnes, tower hamlets,
  trafford, trowbridge, tunbridge wells, twickenham, ulverston, uttoxeter, uxbridge, wallasey, wallsend, walsall, waltham forest,
  walthamstow, walton, wandsworth, warrington, warwick, washington, watford, wednesbury, wellingborough, wellington, welshpool,
  welwyn garden city, west bromwich, weston-super-mare, weymouth, whitby, whitehaven, whitley bay, whitstable, wick, widnes, wigan,
  wimbledon, windsor, winsford, wisbech, witney, woking, wokingham, woolwich, workington, worksop, worthing, yeovil, ystradgynlais
`;

const counted = (list: string) =>
  setOf(list.toLowerCase().replaceAll('-', ' ').replaceAll("'", ' '), /\s*,\s*/);

/** Counties and the like of the United Kingdom, in lower case, the words of each one space apart. */
export const knownCounties = counted(counties);
/** Its cities. */
export const knownCities = counted(cities);
/** Its towns and boroughs. */
export const knownTowns = counted(towns);

/** Countries and continents: too wide to point at anybody, so never asked about. */
export const widePlaces = setOf(
  `britain, england, scotland, wales, northern ireland, ireland, europe, africa, asia, america, united kingdom, uk, great britain,
  united states, usa, australia, canada, france, germany, spain, italy, portugal, poland, india, pakistan, bangladesh, china,
  japan, sweden, norway, denmark, finland, iceland, netherlands, holland, belgium, new zealand, south africa, nigeria, ghana,
  kenya, somalia, syria, ukraine, russia, romania, afghanistan, iraq, iran, turkey, jamaica, eritrea, sudan, vietnam, brazil,
  whitehall, westminster, downing street, brussels, the north, the south, the midlands, mars`,
  /\s*,\s*/,
);

/** Last words of the name of a street, in lower case. */
export const streetWords = setOf(`
  street road lane avenue drive terrace crescent grove mews gardens close court way place square row walk rise view
  parade st rd ave fold brow bank wynd loan croft meadow meadows buildings cottages yard gate side hill green
`);

/** Those that hardly ever stand after a number for any other reason, so that they count without a capital. */
export const plainStreetWords = setOf('street road lane avenue terrace crescent grove mews');

/** Words that stand before the name of a village or a part of a town: "Low Harrow", "Cwm Orlas". */
export const placeOpenings = setOf(`
  upper lower great little north south east west high low new old nether over st saint cwm mount loch lough glen isle port fort
  llyn pont rhos inver ballin
`);

/** Ends and beginnings of words that as a rule only names of places have. */
export const placeShape =
  /(?:shire|bury|borough|burgh|wick|wich|thorpe|thwaite|mouth|haven|combe|coombe|stead|moor|minster|bridge|chester|caster|hampton|ington|ingham|dale|ness|pool|ford|worthy|hithe)$|^(?:llan|aber|tre[^vns]|pen[crd]|cwm|pont|caer|inver|kil[lmb]|bally|strath|auchter)\p{L}{3}/u;

/** Last words of the name of another kind of place, with what would stand in its stead. */
export const placeWords: ReadonlyMap<string, string> = new Map([
  ['estate', 'an estate'],
  ['ward', 'a ward'],
  ['park', 'a park'],
  ['green', 'a green'],
  ['hill', 'a hill'],
  ['wood', 'a wood'],
  ['bridge', 'a bridge'],
  ['bay', 'a bay'],
  ['beach', 'a beach'],
  ['junction', 'a station'],
  ['station', 'a station'],
  ['island', 'an island'],
  ['moor', 'a moor'],
  ['valley', 'a valley'],
  ['dale', 'a valley'],
  ['market', 'a market'],
  ['harbour', 'a harbour'],
  ['quay', 'a quay'],
  ['docks', 'the docks'],
  ['heights', 'a block of flats'],
  ['tower', 'a block of flats'],
  ['towers', 'a block of flats'],
  ['house', 'a building'],
  ['cottages', 'a row of cottages'],
  ['farm', 'a farm'],
  ['end', 'a neighbourhood'],
  ['village', 'a village'],
  ['tops', 'a moor'],
  ['wall', 'a sea wall'],
  ['county', 'a county'],
]);
