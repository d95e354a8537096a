// SPDX-License-Identifier: Apache-2.0
/** A policy as C2SP tlog-policy writes it. Nobody has the keys of these witnesses: the halves that could sign were never kept. */
export const examplePolicy = `# Two of three witnesses that do not depend on each other.
witness hospital witness.hospital.example+e6c59271+BJhiDL14RFjA2fQqoW8y901kUJY7U5CGikB58Wc7Q7oF https://witness.hospital.example/
witness university tlog.university.example+a96d9070+BKB3JGcbbJVHL6UEKt+uJhl2Lu0LHK7TvdbCwfCK/gRM https://tlog.university.example/
witness regulator witness.regulator.example+8715a3fd+BKZCN9sxQAYMvxEV6jV4ZnjgQCv1jI90pv+5ZYA9jUUV https://witness.regulator.example/
group two-of-three 2 hospital university regulator
quorum two-of-three
`
