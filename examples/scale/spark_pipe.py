"""Audits a table of documents with Spark: a process of recovery-audit for each partition, by RDD.pipe.

usage: spark-submit spark_pipe.py DOCUMENTS AUDITS
DOCUMENTS: a table in Parquet with the columns path and text. AUDITS: lines of JSON, one for each document.
The program has to be installed on every worker.
"""

import json
import sys

from pyspark.sql import SparkSession

COMMAND = "recovery-audit audit --from ndjson --to ndjson"


def line(row):
    return json.dumps({"path": row["path"], "text": row["text"]}, ensure_ascii=False)


def main(documents, audits):
    spark = SparkSession.builder.appName("recovery-audit").getOrCreate()
    rows = spark.read.parquet(documents).select("path", "text").rdd
    rows.map(line).pipe(COMMAND, checkCode=True).saveAsTextFile(audits)


if __name__ == "__main__":
    main(*sys.argv[1:3])
