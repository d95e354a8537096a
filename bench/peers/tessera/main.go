// SPDX-License-Identifier: Apache-2.0

// Appends entries to a new log of Tessera's POSIX driver: callers who each add one, wait for its index, and add the next. Prints times as JSON.
package main

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"flag"
	"log"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

// result is what the benchmark reads.
type result struct {
	// AcknowledgedMs is the time to the last index: sequenced, integrated and on disk.
	AcknowledgedMs float64 `json:"acknowledgedMs"`
	// ClosedMs is the time to the end of shutdown: a published checkpoint covers all entries.
	ClosedMs float64 `json:"closedMs"`
}

func main() {
	directory := flag.String("directory", "", "where the log is made")
	entries := flag.Int64("entries", 0, "number of entries")
	entryBytes := flag.Int("entry-bytes", 0, "length of each")
	callers := flag.Uint("callers", 0, "callers at a time")
	batch := flag.Uint("batch", tessera.DefaultBatchMaxSize, "entries that are integrated together")
	flag.Parse()
	if err := run(*directory, *entries, *entryBytes, *callers, *batch); err != nil {
		log.Fatal(err)
	}
}

func run(directory string, entries int64, entryBytes int, callers, batch uint) error {
	ctx := context.Background()
	key, _, err := note.GenerateKey(rand.Reader, "bench.example/log")
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(key)
	if err != nil {
		return err
	}
	driver, err := posix.New(ctx, posix.Config{Path: directory})
	if err != nil {
		return err
	}
	// A checkpoint each second, as our writer has it. Antispam, which looks for duplicates, is off unless it is asked for.
	options := tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCheckpointInterval(time.Second).
		WithBatching(batch, tessera.DefaultBatchMaxAge)
	appender, shutdown, _, err := tessera.NewAppender(ctx, driver, options)
	if err != nil {
		return err
	}
	started := time.Now()
	if err := call(ctx, appender, entries, entryBytes, callers); err != nil {
		return err
	}
	acknowledged := time.Since(started)
	if err := shutdown(ctx); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result{
		AcknowledgedMs: float64(acknowledged.Microseconds()) / 1000,
		ClosedMs:       float64(time.Since(started).Microseconds()) / 1000,
	})
}

// call has each caller add entries until all are added.
func call(ctx context.Context, appender *tessera.Appender, entries int64, entryBytes int, callers uint) error {
	var next atomic.Int64
	var all sync.WaitGroup
	failed := make(chan error, callers)
	for range callers {
		all.Go(func() {
			for number := next.Add(1); number <= entries; number = next.Add(1) {
				entry := make([]byte, entryBytes)
				binary.BigEndian.PutUint64(entry, uint64(number))
				if _, err := appender.Add(ctx, tessera.NewEntry(entry))(); err != nil {
					failed <- err
					return
				}
			}
		})
	}
	all.Wait()
	close(failed)
	return <-failed
}
