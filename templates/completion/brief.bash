# Completion of `brief` for bash 3.2 and later. What stands on the command line is never evaluated.
_brief() {
  local line=${COMP_LINE:0:COMP_POINT} rest word out last cut value directive i words=()

  # bash also splits at `=` and `:`. What has no blank between belongs together.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    rest=${line#"${line%%[![:space:]]*}"}
    word=${COMP_WORDS[i]}
    # What stands behind the cursor does not count.
    ((i == COMP_CWORD)) && word=$rest
    if ((i > 0)) && [[ $rest == "$line" ]]; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    line=${rest#"$word"}
  done
  ((${#words[@]} > 1)) || return
  last=${words[${#words[@]} - 1]#[\"\']}
  words[${#words[@]} - 1]=$last

  out=$(brief complete -- "${words[@]:1}" 2>/dev/null </dev/null) || return
  directive=${out##*:}
  [[ $directive =~ ^[0-9]+$ ]] || return
  out=${out%:*}

  # bash puts what it gets behind the last `=` or `:`.
  cut=${COMP_WORDBREAKS//[!=:]/}
  [[ -n $cut ]] && cut=${last%"${last##*[$cut]}"}

  COMPREPLY=()
  if ((directive & 8)); then
    _brief_files "${last#"$cut"}" -d
    for value in $out; do _brief_files "${last#"$cut"}" -f -X "!*.$value"; done
  elif ((directive & 16)); then
    _brief_files "${last#"$cut"}" -d
  elif ((directive & 4)); then
    # bash 3.2 has no compopt: it goes on to offer files.
    compopt +o default 2>/dev/null
    ((directive & 2)) && compopt -o nospace 2>/dev/null
    ((directive & 32)) && compopt -o nosort 2>/dev/null
    while IFS=$'\t' read -r value _; do
      [[ -n $value && $value == "$last"* ]] && COMPREPLY+=("${value#"$cut"}")
    done <<<"$out"
  fi
}

# Offers files; where there are none of the kind, bash offers all.
_brief_files() {
  local current=$1 name
  shift
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$@" -- "$current")
}

complete -o default -F _brief brief
