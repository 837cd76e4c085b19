/** Gazetteer: operating systems and distributions. */
import { rowsOf } from './gazetteer.ts';

export const systems = rowsOf(
  'OperatingSystem',
  `Linux | GNU/Linux
  AlmaLinux | AlmaLinux OS
  Red Hat Enterprise Linux | RHEL
  Red Hat Linux
  CentOS | CentOS Linux | Community Enterprise Operating System
  CentOS Stream
  Rocky Linux
  Oracle Linux | Oracle Enterprise Linux
  Scientific Linux
  CloudLinux OS
  Fedora Linux | Fedora
  Fedora CoreOS
  Red Hat Enterprise Linux CoreOS | RHCOS
  Debian | Debian GNU/Linux
  Debian GNU/Hurd
  Ubuntu | Ubuntu Linux
  Kubuntu
  Xubuntu
  Lubuntu
  Ubuntu Server
  Linux Mint
  Kali Linux
  Devuan
  Proxmox VE | Proxmox Virtual Environment
  Raspberry Pi OS | Raspbian
  Pop!_OS
  elementary OS
  Zorin OS
  Tails
  Knoppix
  openSUSE
  openSUSE Leap
  openSUSE Tumbleweed
  SUSE Linux Enterprise | SLE
  SUSE Linux Enterprise Server | SLES
  SUSE Linux
  Arch Linux
  Manjaro | Manjaro Linux
  EndeavourOS
  Gentoo | Gentoo Linux
  Slackware | Slackware Linux
  Void Linux
  Alpine Linux
  NixOS
  Guix System
  Mandriva Linux | Mandriva | Mandrake Linux | Mandrake
  Mageia
  Amazon Linux
  Amazon Linux 2
  Amazon Linux 2023
  Bottlerocket
  Photon OS
  Flatcar Container Linux | Flatcar
  CoreOS Container Linux | CoreOS Linux
  Clear Linux
  VzLinux
  EuroLinux
  Springdale Linux
  Navy Linux
  MIRACLE LINUX
  Asianux
  openEuler
  Turbolinux
  White Box Enterprise Linux
  Tao Linux
  cAos Linux
  OpenWrt
  Android
  Chrome OS | ChromeOS
  FreeBSD
  OpenBSD
  NetBSD
  DragonFly BSD
  pfSense
  TrueNAS | FreeNAS
  Unix | UNIX
  System V
  Solaris | Oracle Solaris
  OpenSolaris
  illumos
  OpenIndiana
  SmartOS
  AIX
  HP-UX
  IRIX
  Minix | MINIX
  Plan 9
  Microsoft Windows | Windows
  Windows NT
  Windows Server
  Windows 95
  Windows XP
  Windows 10
  Windows 11
  MS-DOS
  macOS | Mac OS X | OS X
  Mac OS
  iOS
  iPadOS
  watchOS
  Haiku ?
  BeOS
  OS/2
  z/OS
  OpenVMS
  QNX
  VxWorks
  FreeRTOS
  Zephyr ?
  Qubes OS
  Symbian
  Tizen
  webOS
  Fuchsia ?
  GNU Hurd
  ReactOS`,
);
