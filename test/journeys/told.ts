/**
 * A short invented telling, for journeys in which somebody changes something and looks what becomes of it. The word
 * "wheelbarrow" stands in it once, in its second passage; nobody in it is found by one name alone.
 */
export const told = `Jo Pellingham: How did the garden on the roof begin?

Zadie Quarmby: It began with a letter from the hospital, and the letter said that the roof was out of bounds for ever. I read it to the night porter, and he laughed, and he showed me where the key was. We went up on the Sunday and there was nothing on it at all, only gravel and a gull. I thought that somebody who cannot sleep could grow a bean up here.

Jo Pellingham: Which rule did you have to bend, and who helped you?

Zadie Quarmby: The rule about loads. Nobody may carry more than twenty kilograms up the back stairs, so we carried the earth up in lunch boxes, one each, and everybody who visited took one. Ottoline Fennimore counted them on the wall. Ask whoever owns the stairs before you buy a wheelbarrow. I should have asked Ottoline in the first week and I did not.

Jo Pellingham: And what went wrong?

Zadie Quarmby: The water went wrong. In June it came through the ceiling of the pharmacy, on a Friday, and I was told about it by a man with a bucket. We had measured the earth and we had never measured the rain. The pharmacist, Mr Fennimore, was very kind about it and he kept the bucket on the counter for a year. Put a gauge up first, and write down what it says.

Jo Pellingham: What kept you going?

Zadie Quarmby: The beans did, to be honest. And there was a woman on the fourth floor who had not spoken since the spring, and she came up with her drip on its stand and she said that they want tying. That was all she said. She was right about it. We tied them with bandages.
`;

/** What a person decides about it, so that each form has the same to say whatever is suggested. */
export const decisions = `version: 1
passages:
  t1p01:
    questions: [ 7 ]
    key: I thought that somebody who cannot sleep could grow a bean up here.
    tip: no
  t1p02:
    questions: [ 3 ]
    key: Ask whoever owns the stairs before you buy a wheelbarrow.
    tip: Ask whoever owns the stairs before you buy a wheelbarrow.
    part: core
    matters: 10
  t1p03:
    questions: [ 5 ]
    key: We had measured the earth and we had never measured the rain.
    tip: Put a gauge up first, and write down what it says.
    matters: 9
  t1p04:
    questions: [ 11 ]
    key: We tied them with bandages.
    tip: no
`;
