#compdef brief
# Completion of `brief` for zsh. What stands on the command line is never evaluated.
_brief() {
  local out line value directive
  local -a shown open

  out=$(brief complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null) || return 1
  directive=${out##*:}
  [[ $directive == <-> ]] || return 1
  out=${out%:*}

  if (( ! (directive & 4) )); then
    # Files stand behind the `=` of an option.
    compset -P '*='
    if (( directive & 8 )); then
      _files -g "*.(${(j:|:)${(f)out}})(-.)"
    elif (( directive & 16 )); then
      _files -/
    else
      _files
    fi
    return
  fi

  for line in ${(f)out}; do
    # _describe ends a word at the first colon without a backslash.
    value=${line%%$'\t'*}
    value=${${value//\\/\\\\}//:/\\:}
    [[ $line == *$'\t'* ]] && value+=":${line#*$'\t'}"
    shown+=("$value")
  done
  (( directive & 2 )) && open=(-S '')
  _describe -V brief shown "${open[@]}"
}

if [[ $funcstack[1] == _brief ]]; then
  _brief "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _brief brief
fi
