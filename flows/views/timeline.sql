-- What the articles place in time, in order: each resolved date of body and headlines with its sentence. Copies of wire
-- stories are left out.
-- * starts: The beginning of the time, as the article writes it, without a zone.
-- * ends: Its end, exclusive.
SELECT
    d.interval_start AS starts,
    d.interval_end AS ends,
    d.granularity,
    d.type,
    d.value,
    d.surface,
    d.sentence,
    coalesce(a.title, a.url, a.source_ref) AS article,
    a.url,
    a.publisher,
    a.published_at,
    d.confidence,
    d.date_id,
    d.article_id,
    d.version_id
FROM dates AS d
JOIN articles AS a USING (version_id)
WHERE a.is_latest AND a.cluster_role IS DISTINCT FROM 'copy'
  AND d.is_resolved AND d.interval_start IS NOT NULL AND d.type IN ('DATE', 'TIME') AND d.zone IN ('body', 'headline')
ORDER BY starts, ends, a.published_at, d.article_id, d.char_start;
