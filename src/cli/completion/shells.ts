/** A shell that there is a completion script for. */
export type Shell = "bash" | "zsh" | "fish";

/** Every shell that there is a completion script for. */
export const SHELLS: readonly Shell[] = ["bash", "zsh", "fish"];

/** How the scripts are installed, for the help. */
export const INSTALLATION = `Install it, then open a new shell:
  bash  dragoman completion bash > ~/.local/share/bash-completion/completions/dragoman
        or, in ~/.bashrc:  source <(dragoman completion bash)
  zsh   dragoman completion zsh > ~/.zfunc/_dragoman
        with, in ~/.zshrc before compinit:  fpath=(~/.zfunc $fpath)
        or, in ~/.zshrc after compinit:  source <(dragoman completion zsh)
  fish  dragoman completion fish > ~/.config/fish/completions/dragoman.fish
Print it anew after an update of dragoman.`;
