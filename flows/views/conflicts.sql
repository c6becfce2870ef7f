-- Figures that contradict each other, a row per pair: the same event and the same thing counted, in one story or for
-- overlapping times, with different values. The smaller value is on the left. People counted under different names
-- (people, protesters, residents) or under none are one thing. No contradiction are figures for times that lie apart,
-- two that one claimant states in one sentence, and a part beside its whole ("two of the five halls"). Copies of wire
-- stories are left out. Money whose unit is not its currency is in hundredths, and is brought to the currency; six
-- places are more than any price has.
-- * happened: The group of events that both figures are about, or the verb where it belongs to none.
-- * unit: What both values are in; null for counts. Money is in its currency: 88 cents are 0.88 USD.
-- * is_same_time: True when the times of both overlap, null when one of them is not known.
-- * ratio: The larger value over the smaller.
-- * is_same_story: Whether both stand in one article or in articles of one cluster.
WITH people(head) AS (
    VALUES ('person'), ('people'), ('individual'), ('human'), ('man'), ('woman'), ('civilian'), ('resident'), ('citizen'),
           ('protester'), ('protestor'), ('demonstrator'), ('activist'), ('marcher'), ('victim'), ('casualty'), ('detainee')
), levels AS (
    SELECT f.*, coalesce(f.predicate_class, f.predicate) AS happened, a.title, a.publisher, a.published_at, coalesce(a.cluster_id, a.article_id) AS story,
           CASE WHEN f.item_head IN (SELECT head FROM people) THEN 'person' ELSE f.item_head END AS thing,
           CASE WHEN f.kind = 'currency' THEN coalesce(f.currency, f.unit) ELSE f.unit END AS measure,
           CASE WHEN f.kind = 'currency' AND f.unit <> f.currency THEN round(f.value / 100, 6) ELSE f.value END AS amount
    FROM figures AS f
    JOIN articles AS a USING (version_id)
    WHERE a.is_latest AND a.cluster_role IS DISTINCT FROM 'copy'
      AND f.role IN ('level', 'to') AND f.value IS NOT NULL AND f.equivalent_to IS NULL
      AND coalesce(f.predicate_class, f.predicate) IS NOT NULL AND f.kind NOT IN ('rank', 'age', 'score')
)
SELECT
    one.happened,
    coalesce(one.item, two.item) AS item,
    one.bound AS bound_1, one.amount AS value_1, one.claimant AS claimant_1, one.as_of_start AS as_of_1,
    two.bound AS bound_2, two.amount AS value_2, two.claimant AS claimant_2, two.as_of_start AS as_of_2,
    one.measure AS unit,
    CASE WHEN one.amount > 0 THEN two.amount / one.amount END AS ratio,
    one.story = two.story AS is_same_story,
    one.as_of_start < coalesce(two.as_of_end, TIMESTAMP '9999-12-31')
        AND two.as_of_start < coalesce(one.as_of_end, TIMESTAMP '9999-12-31') AS is_same_time,
    one.sentence AS sentence_1, two.sentence AS sentence_2,
    one.title AS title_1, two.title AS title_2,
    one.publisher AS publisher_1, two.publisher AS publisher_2,
    one.published_at AS published_1, two.published_at AS published_2,
    one.figure_id AS figure_id_1, two.figure_id AS figure_id_2,
    one.article_id AS article_id_1, two.article_id AS article_id_2
FROM levels AS one
JOIN levels AS two
  ON one.happened = two.happened
 AND one.kind = two.kind
 AND one.measure IS NOT DISTINCT FROM two.measure
 AND one.per_unit IS NOT DISTINCT FROM two.per_unit
 AND one.amount < two.amount
WHERE (one.thing = two.thing OR 'person' IN (one.thing, two.thing) AND (one.thing IS NULL OR two.thing IS NULL))
  AND (is_same_story OR is_same_time)
  AND is_same_time IS DISTINCT FROM false
  AND NOT (one.sentence = two.sentence
           AND coalesce(one.speaker_id, one.claimant) IS NOT DISTINCT FROM coalesce(two.speaker_id, two.claimant))
  AND NOT (one.version_id = two.version_id AND one.char_start < two.char_end AND two.char_start < one.char_end)
ORDER BY one.happened, item, figure_id_1, figure_id_2;
