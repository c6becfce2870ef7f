-- Who speaks in the news, a row per name and kind, over all articles that are no copies of a wire story. Names are
-- compared without regard to case; two people of one name are one row.
-- * reports: In how many independent stories the speaker appears.
-- * quotes: How many quotes they have in them.
-- * descriptions: What articles say the speaker is.
SELECT
    mode(s.name ORDER BY s.name) AS name,
    s.kind,
    count(DISTINCT coalesce(a.cluster_id, a.article_id)) AS reports,
    sum(s.quotes)::BIGINT AS quotes,
    sum(s.mentions)::BIGINT AS mentions,
    list_sort(list(DISTINCT s.description) FILTER (WHERE s.description IS NOT NULL)) AS descriptions,
    list_sort(list(DISTINCT a.publisher) FILTER (WHERE a.publisher IS NOT NULL)) AS publishers,
    min(a.published_at) AS first_published,
    max(a.published_at) AS last_published
FROM speakers AS s
JOIN articles AS a USING (version_id)
WHERE a.is_latest AND a.cluster_role IS DISTINCT FROM 'copy' AND s.kind <> 'unnamed'
GROUP BY lower(s.name), s.kind
ORDER BY name, s.kind;
