// SPDX-License-Identifier: Apache-2.0

// Builds a database of grype from what vunnel's providers left, with grype's own transformers. Stands in for `grype-db
// build`, whose module is not to be had everywhere that grype's is.
package main

import (
	"flag"
	"log"
	"time"

	"github.com/anchore/grype/grype/db"
	"github.com/anchore/grype/grype/db/provider"
)

func main() {
	directory := flag.String("directory", "", "where the database is written")
	flag.Parse()
	if err := build(*directory, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

// build takes the providers' folders in the order in which they are given.
func build(directory string, workspaces []string) error {
	var states provider.States
	for _, workspace := range workspaces {
		state, err := provider.NewWorkspaceFromExisting(workspace).ReadState()
		if err != nil {
			return err
		}
		states = append(states, *state)
	}
	return db.Build(db.BuildConfig{
		SchemaVersion:   db.DefaultSchemaVersion,
		Directory:       directory,
		States:          states,
		Timestamp:       time.Now(),
		IncludeCPEParts: []string{"a", "h", "o"},
		// Writes the indexes and the digest that grype asks for when it opens the database.
		Hydrate: true,
	})
}
