-- The ranking of people and organisations by how many quotes they have, each counted once however many parts it is
-- printed in and however many papers copied the story.
-- * quotes: Quotes of any kind.
-- * direct: Those in quotation marks from beginning to end.
-- * reports: In how many independent stories.
-- * words: Words of all quotes together.
SELECT
    mode(s.name ORDER BY s.name) AS speaker,
    s.kind,
    count(*) AS quotes,
    count(*) FILTER (WHERE q.kind = 'direct') AS direct,
    count(DISTINCT q.cluster_id) AS reports,
    sum(len(string_split_regex(trim(q.quote), '\s+')))::BIGINT AS words,
    min(q.published_at) AS first_published,
    max(q.published_at) AS last_published
FROM quotes_flat AS q
JOIN speakers AS s USING (speaker_id)
WHERE NOT q.is_copy AND s.kind IN ('person', 'organisation')
GROUP BY lower(s.name), s.kind
ORDER BY quotes DESC, speaker, s.kind;
