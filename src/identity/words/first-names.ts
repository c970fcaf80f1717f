import { setOf } from './set-of.ts';

/** First names common in the United Kingdom, in lower case without accents, beside those of the name lexicon. */
export const firstNames = setOf(`
  abigail adam adele adrian agnes aidan aileen aimee alan alana alasdair alastair albert alec alex alexander
  alexandra alfie alfred alice alison alistair allan allison alma amanda amelia amy andrea andrew andy angela
  angus anita ann anna annabel anne annette annie anthony antony archie arlene arnold arthur ashley audrey ava
  avril barbara barry beatrice becca becky belinda ben benjamin bernadette bernard bernice bert bertha beryl bess
  beth bethan bethany betty beverley beverly bill billy bob bobby bonnie brenda brendan brian bridget bronwen
  bruce bryan bryony caitlin callum calum cameron camilla candice carl carla carly carol carole caroline carolyn
  carrie cassie cath catherine cathy cecil cecilia celia charlene charles charlie charlotte cheryl chloe chris
  christian christina christine christopher cindy claire clara clare clarence claudia cliff clifford clive colette
  colin connie connor conor cora corinne craig crispin cynthia cyril daisy damian dan daniel danielle danny
  daphne darren dave david dawn dean deb debbie deborah debs deirdre delia denis denise dennis derek des desmond
  diana diane dianne dickie dilys dolly dom dominic don donald donna dora doreen doris dorothy dot doug dougie
  douglas duncan dylan ed eddie edgar edith edmund edna edward edwin eileen elaine eleanor elena elisabeth
  eliza elizabeth ella ellen ellie elliot elliott elsa elsie elspeth emily emma enid eric erica ernest ernie esme
  esther ethan ethel eugene eunice eva evan eve evelyn evie ewan faith fay faye felicity felix fergus fiona
  flo flora florence floss frances francesca francis frank frankie fraser fred freda freddie frederick freya gabriel
  gail gareth garth gary gavin gaynor gemma geoff geoffrey george georgia georgie georgina gerald geraldine gerard
  gerry gertie gertrude gilbert giles gill gillian gina gladys glen glenda glenys gloria glynis gordon grace
  graeme graham grant greg gregory greta guy gwen gwyneth hannah harold harriet harriett harry harvey hattie hayley
  hazel heather heidi helen helena henrietta henry herbert hettie hilary hilda hollie holly hope horace howard
  hugh hugo ian ida imogen ingrid iona irene iris isaac isabel isabella isabelle isla isobel ivan ivor ivy jack
  jackie jacob jacqueline jacqui jade jake james jamie jan jane janet janette janice janine jared jasmine jason
  jasper jay jayne jean jeanette jed jeff jeffrey jemima jemma jen jennie jennifer jenny jeremy jerry jess jesse
  jessica jessie jill jim jimmy jo joan joanna joanne jodie joe joel john johnny jon jonathan jonny jordan
  joseph josephine josh joshua josie joss joy joyce jude judith judy julia julian julie juliet june justin
  karen karl kate katherine kathleen kathryn kathy katie katrina katy kay kayleigh keith kellie kelly kelvin ken
  kenneth kenny kerry kev kevin kieran kim kimberley kimberly kirsten kirsty kit kitty kris kristian kurt kyle
  lance laura lauren laurence lawrence leah leanne lee len lenny leo leon leonard les lesley leslie lewis liam
  lianne lilian lillian lily linda lindsay lindsey lisa liz lizzie lloyd lois lola loretta lorna lorraine lottie
  louis louisa louise luca lucas lucinda lucy luke lydia lyn lynda lynn lynne lynsey mabel maddie madeleine maggie
  malcolm mandy marcia marcus margaret marge margery margot maria marian marianne marie marilyn marion marjorie
  mark marlene martha martin martina martyn marvin mary matilda matt matthew maud maude maureen maurice mavis max
  maxine may megan mel melanie melinda melissa melvin mercy meredith meryl mervyn mia michael michaela michelle
  mick mike mildred miles millicent millie mina minnie miranda miriam moira moll molly mona monica morag morgan
  moses muriel myra myrtle nadine nan nancy naomi natalie natasha nathan neil nell nellie nerys nessa neville
  nicholas nick nicky nicola nicole nigel nina noel noelle noreen norma norman olga oliver olive olivia ollie
  oscar oswald owen pam pamela pat patience patricia patrick patsy paul paula pauline pearl peg peggy penelope
  penny percy perry pete peter petra phil philip philippa phillip phoebe phyllis pippa piers polly poppy prue
  prudence queenie rachael rachel ralph ray raymond rebecca reg reggie reginald rex rhoda rhona richard rick ricky
  rita rob robbie robert roberta robin rod roderick rodney roger roland ron ronald ronnie rory ros rosa rosalind
  rosanna rose rosemary rosie ross rowan rowena roxanne roy rubin ruby rupert russell ruth ryan sadie sally sam
  samantha samuel sandra sandy sara sarah saul scott sean sebastian selina seth shane shannon sharon shaun shauna
  sheila shelley sheri shirley shona sian sid sidney silas simon sinead sonia sonya sophia sophie spencer stacey
  stan stanley stella stephanie stephen steve steven stewart stu stuart sue summer susan susanna susannah susie
  suzanne sybil sydney sylvia tamara tamsin tania tanya tara ted teddy tegan terence teresa terri terry tess tessa
  thea thelma theo theodore theresa thomas tiffany tilda tilly tim timothy tina tobias toby tom tommy toni tony
  tracey tracy trev trevor tricia trish trisha trixie trudy una ursula val valerie vanessa vera verity vernon
  veronica vi vic vicki vicky victor victoria vince vincent viola violet viv vivian vivien vivienne wally walter
  wanda warren wayne wendy wilf wilfred will william willie wilma winifred winnie winston yvette yvonne zach
  tyler jayden kayden kai mason logan leon levi finley harley riley mckenzie chantelle demi kayla paige skye bex keeley
  dominik arron callie kayla shane jordan tayla courtney chelsea brooke bailey taylor blake ellis elliott caleb noah
  zachary zara zelda zena zoe
`);
