"""Full-text search: records in, a folder of index files out, read by docs/assets/javascripts/search.js."""
