-- Quotes the way one reads them: a row per quote of the newest version of an article, its parts joined with " … ".
-- * quote: What was said, without the outer quotation marks.
-- * speaker: The resolved name, else the mention.
-- * is_copy: Whether the article is a copy of a wire story: leave copies out to count reports.
SELECT
    coalesce(arg_min(q.speaker_name, q.part), arg_min(q.speaker, q.part)) AS speaker,
    arg_min(q.speaker_role, q.part) AS speaker_role,
    string_agg(q.surface, ' … ' ORDER BY q.part, q.char_start) AS quote,
    arg_min(q.kind, q.part) AS kind,
    arg_min(q.cue, q.part) AS cue,
    bool_or(q.is_negated) AS is_negated,
    any_value(coalesce(a.title, a.url, a.source_ref)) AS article,
    any_value(a.url) AS url,
    any_value(a.publisher) AS publisher,
    any_value(a.published_at) AS published_at,
    bool_or(a.cluster_role IS NOT DISTINCT FROM 'copy') AS is_copy,
    any_value(coalesce(a.cluster_id, a.article_id)) AS cluster_id,
    min(q.char_start) AS char_start,
    max(q.char_end) AS char_end,
    arg_min(q.speaker_id, q.part) AS speaker_id,
    q.group_id,
    any_value(q.article_id) AS article_id,
    q.version_id
FROM quotes AS q
JOIN articles AS a USING (version_id)
WHERE a.is_latest
GROUP BY q.version_id, q.group_id;
