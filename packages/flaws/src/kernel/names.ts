// SPDX-License-Identifier: Apache-2.0

/** CPE key of the Linux kernel, and where records of the OSV schema file it. */
export const kernelKey = 'o:linux:linux_kernel'
export const kernelPackage = { ecosystem: 'Linux', name: 'Kernel' } as const

/** Names that mean the kernel itself: upstream, and how SBOM tools call a kernel image that they found. */
const kernels = /^(?:linux|kernel|linux[-_ ]?kernel|the[- ]linux[- ]kernel|vmlinuz?|bzimage|zimage|uimage)$/

/** Distributions' and board makers' packages of the kernel: its image or its modules. */
const builds =
  /^(?:linux|kernel)-(?:image|modules|module|core|default|uek|rt|virt|lts|signed|generic|lowlatency|aws|azure|gcp|oracle|kvm|raspi|yocto|raspberrypi|imx|fslc|fsl|ti|xlnx|altera|socfpga|intel|qcom|rockchip|sunxi|at91|mchp|stm32mp|renesas|rcar|toradex|variscite|boundary|tegra|jammy-nvidia|phytec|digi|qoriq|layerscape|odroid|beagleboard|starfive|stable|mainline|vanilla|dev|karo)(?:[-_.\d].*)?$/

/** What is built from the kernel's sources and is not the kernel: no code of these runs in it. */
const companions =
  /^(?:(?:linux|kernel)-(?:libc-dev|libc-headers|headers|devel|doc|docs|source|src|tools|perf|kbuild|cpupower|config|compiler|base|support|abi-stablelists|abi-whitelists|srpm-macros|rpm-macros)(?:[-_.\d].*)?|linux-perf.*|bpftool|perf|python3-perf|libperf.*|libcpupower.*|cpupower|kernel-firmware-tools)$/

/** What a package is to the kernel; undefined for all others, `linux-firmware` and `linux-pam` among them. */
export function kernelPart(name: string): 'kernel' | 'companion' | undefined {
  const lower = name.toLowerCase()
  if (companions.test(lower)) return 'companion'
  return kernels.test(lower) || builds.test(lower) ? 'kernel' : undefined
}

/**
 * The source package that a distribution's records name, where the binary was built from one that only signs it:
 * `linux` for Debian's `linux-signed-amd64`, `linux-aws` for Ubuntu's `linux-signed-aws`.
 */
export function unsignedSource(ecosystem: string, source: string): string | undefined {
  const flavour = /^linux-signed(?:-(.+))?$/.exec(source)
  if (flavour === null) return undefined
  return ecosystem === 'Ubuntu' && flavour[1] !== undefined ? `linux-${flavour[1]}` : 'linux'
}
