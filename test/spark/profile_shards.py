"""Profiles a CSV file with Spark, partition by partition, and merges the profiles.

    spark-submit profile_shards.py input.csv output.json [command...]

`command` runs leakprint; the default is `leakprint` on the PATH of every worker. Only counts, shapes and fingerprints
travel to the driver, never a record. One line has to be one record: values with line breaks need another way to cut.
Set LEAKPRINT_KEY on the workers and the driver if the profiles are to leave the house.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession

source, target, *command = sys.argv[1:]
command = command or ["leakprint"]

spark = SparkSession.builder.appName("leakprint").getOrCreate()
lines = spark.sparkContext.textFile(source, minPartitions=4)
header = lines.first()


def profile(partition):
    """The lines of one partition, with the header in front, through the command; its JSON, if there was a record."""
    rows = [line for line in partition if line != header]
    if not rows:
        return
    text = "\n".join([header, *rows, ""])
    run = subprocess.run(
        [*command, "profile", "-", "-f", "json", "-q"],
        input=text.encode("utf-8"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        check=False,
    )
    if run.returncode not in (0, 3):  # 3: incomplete, and the profile says so
        raise RuntimeError(run.stderr.decode("utf-8", "replace"))
    yield run.stdout


with tempfile.TemporaryDirectory() as folder:
    shards = []
    for i, shard in enumerate(lines.mapPartitions(profile).toLocalIterator()):
        shards.append(Path(folder) / f"shard-{i}.json")
        shards[-1].write_bytes(shard)
    merged = subprocess.run([*command, "merge", *map(str, shards), "-o", target, "-q"], check=False)

spark.stop()
sys.exit(merged.returncode)
