-- Figures the way one reads them: a row per figure of the newest version of an article, with who claims it, what
-- happened to what, for which time, and the sentence.
-- * article: The headline, or the address where there is none.
-- * claimant: Who states the figure; null when the article states it in its own voice.
-- * claimant_role: What the article says the claimant is.
-- * role: Whether the number is a level, a change, or the level before or after one.
-- * happened: The group of events, or the verb where it belongs to none.
-- * unit: What the value is in; null for counts. Money is in its currency, or in the hundredth written: cent, penny.
-- * currency: The ISO 4217 code of money, of its hundredths too; null for other kinds, and where it is left open.
-- * is_copy: Whether the article is a copy of a wire story: leave copies out to count reports.
SELECT
    coalesce(a.title, a.url, a.source_ref) AS article,
    a.url,
    a.publisher,
    a.published_at,
    f.claimant,
    coalesce(q.speaker_role, s.description) AS claimant_role,
    f.role,
    coalesce(f.predicate_class, f.predicate) AS happened,
    f.item,
    f.bound,
    f.value,
    f.low,
    f.high,
    coalesce(f.unit, f.currency) AS unit,
    f.currency,
    f.per_unit,
    f.kind,
    f.surface,
    f.as_of_start,
    f.as_of_end,
    f.sentence,
    f.zone,
    f.char_start,
    f.char_end,
    f.confidence,
    a.cluster_role IS NOT DISTINCT FROM 'copy' AS is_copy,
    coalesce(a.cluster_id, a.article_id) AS cluster_id,
    f.figure_id,
    f.quote_id,
    f.speaker_id,
    f.date_id,
    f.article_id,
    f.version_id
FROM figures AS f
JOIN articles AS a USING (version_id)
LEFT JOIN speakers AS s ON s.speaker_id = f.speaker_id
LEFT JOIN quotes AS q ON q.quote_id = f.quote_id
WHERE a.is_latest;
