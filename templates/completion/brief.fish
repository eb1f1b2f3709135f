# Completion of `brief` for fish. What stands on the command line is never evaluated.
function __brief_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -e words[1]

    set -l out (brief complete -- $words "$current" 2>/dev/null </dev/null)
    set -l directive (string match -r '(?<=^:)\d+$' -- $out[-1])
    or return
    set -e out[-1]

    # Files stand behind the `=` of an option.
    set -l option (string match -r '^-[^=]*=' -- $current; or echo '')
    set -l path (string replace -r '^-[^=]*=' '' -- $current)
    switch $directive
        case 8
            string join \n -- $option(__fish_complete_suffix $path .$out[1])
        case 16
            string join \n -- $option(__fish_complete_directories $path)
        case 0
            string join \n -- $option(__fish_complete_path $path)
        case '*'
            string join \n -- $out
    end
end

complete -c brief -f -k -a '(__brief_complete)'
